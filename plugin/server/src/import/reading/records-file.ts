import type { Hints } from '../../text/hints';
import type { RecordText } from '../../text/readers/records/split-records';
import { TextUnavailable, type ReadBytes } from './source-reader';
import { splitInThread } from './split-in-thread';

/** Reads a file as the source has it. */
type ReadFile = (fileKey: string) => Promise<ReadBytes>;

/**
 * Texts of files that hold many of them. The file read last stays in memory, because its records are listed and read
 * one after the other.
 */
export class RecordsFiles {
  private last: { fileKey: string; records: Promise<Map<string, RecordText>>; file: Promise<ReadBytes> } | null = null;

  constructor(private readonly readFile: ReadFile) {}

  /** The records of a file, read anew. @throws TextUnavailable; UnreadableText where the file holds no records */
  async list(fileKey: string): Promise<RecordText[]> {
    this.last = null;
    return [...(await this.load(fileKey).records).values()];
  }

  /** @throws TextUnavailable; UnreadableText where the record is broken */
  async read(fileKey: string, key: string): Promise<ReadBytes & { hints: Partial<Hints> }> {
    const { records, file } = this.load(fileKey);
    const record = (await records).get(key);
    if (!record) throw new TextUnavailable('vanished', `“${key}” vanished after it was listed`);
    if ('error' in record) throw record.error;
    return { bytes: record.bytes, hints: record.hints, size: record.bytes.byteLength, modifiedAt: (await file).modifiedAt };
  }

  private load(fileKey: string): NonNullable<RecordsFiles['last']> {
    if (this.last?.fileKey === fileKey) return this.last;
    const file = this.readFile(fileKey);
    const records = file.then(async ({ bytes }) => new Map((await splitInThread(bytes, fileKey)).map((record) => [record.key, record])));
    // Whoever asks for the records sees the fault.
    records.catch(() => {});
    this.last = { fileKey, records, file };
    return this.last;
  }
}
