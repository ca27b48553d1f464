import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RecordText } from '../../text/readers/records/split-records';
import { UnreadableText } from '../../text/unreadable-text';
import { unpackRecords, type SplitAnswer } from './packed-records';

/** Files up to this many bytes are split sooner than a thread has started. */
const SMALL = 256 * 1024;

/**
 * The texts of a file that holds many. A large file is split in a thread of its own, because parsing it would hold
 * up every request meanwhile.
 *
 * @throws UnreadableText where the file holds no records
 */
export async function splitInThread(bytes: Uint8Array, key: string): Promise<RecordText[]> {
  const file = path.resolve(__dirname, '../command/records-worker.js');
  if (bytes.byteLength <= SMALL || !existsSync(file)) {
    const { splitRecords } = await import('../../text/readers/records/split-records');
    return splitRecords(bytes, key);
  }
  const worker = new Worker(file, { workerData: { bytes, key } });
  try {
    const answer = await new Promise<SplitAnswer>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject).once('exit', () => reject(new Error(`The thread that splits “${key}” ended before its work was done`)));
    });
    if ('unreadable' in answer) throw new UnreadableText(answer.unreadable.reason, answer.unreadable.message);
    return unpackRecords(answer);
  } finally {
    await worker.terminate();
  }
}
