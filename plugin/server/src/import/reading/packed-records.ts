import type { Hints } from '../../text/hints';
import type { RecordText } from '../../text/readers/records/split-records';
import { UnreadableText, type UnreadableReason } from '../../text/unreadable-text';

/** Records on their way between threads: all bytes in one piece, which is handed over and not copied. */
export interface PackedRecords {
  bytes: Uint8Array;
  /** Each record's key, and where its bytes end, or why it cannot be read. */
  records: ({ key: string; end: number; hints: Partial<Hints> } | { key: string; reason: UnreadableReason; message: string })[];
}

export type SplitAnswer = PackedRecords | { unreadable: { reason: UnreadableReason; message: string } };

export function packRecords(records: readonly RecordText[]): PackedRecords {
  const bytes = new Uint8Array(records.reduce((sum, record) => sum + ('bytes' in record ? record.bytes.byteLength : 0), 0));
  let end = 0;
  const packed = records.map((record): PackedRecords['records'][number] => {
    if ('error' in record) return { key: record.key, reason: record.error.reason, message: record.error.message };
    bytes.set(record.bytes, end);
    end += record.bytes.byteLength;
    return { key: record.key, end, hints: record.hints };
  });
  return { bytes, records: packed };
}

export function unpackRecords({ bytes, records }: PackedRecords): RecordText[] {
  let start = 0;
  return records.map((record): RecordText => {
    if ('reason' in record) return { key: record.key, error: new UnreadableText(record.reason, record.message) };
    // A copy: a view would take all bytes along whenever it goes to another thread.
    const own = bytes.slice(start, record.end);
    start = record.end;
    return { key: record.key, bytes: own, hints: record.hints };
  });
}
