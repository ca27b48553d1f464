import { parentPort, workerData } from 'node:worker_threads';
import { splitRecords } from '../../text/readers/records/split-records';
import { UnreadableText } from '../../text/unreadable-text';
import { packRecords, type SplitAnswer } from './packed-records';

/** Splits one file of records in a thread of its own. */
function answer(): SplitAnswer {
  const { bytes, key } = workerData as { bytes: Uint8Array; key: string };
  try {
    return packRecords(splitRecords(bytes, key));
  } catch (error) {
    if (error instanceof UnreadableText) return { unreadable: { reason: error.reason, message: error.message } };
    throw error;
  }
}

const given = answer();
parentPort?.postMessage(given, 'bytes' in given ? [given.bytes.buffer as ArrayBuffer] : []);
