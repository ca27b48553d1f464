import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { UnreadableText } from '../../text/unreadable-text';
import { fileFault } from './file-fault';
import { TextUnavailable, type ReadBytes } from './source-reader';

/**
 * Reads a regular file whole, if it is no larger than `maxBytes` and stays the same meanwhile.
 *
 * @throws TextUnavailable, or UnreadableText where it is too large
 */
export async function readRegularFile(file: string, key: string, maxBytes: number): Promise<ReadBytes> {
  // Non-blocking, so that a pipe put in the file's place cannot hold the run up.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch((error) => {
    throw fileFault(error, key);
  });
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw new TextUnavailable('notAFile', `“${key}” is no regular file`);
    if (before.size > maxBytes) {
      throw new UnreadableText('tooLarge', `“${key}” has ${before.size} bytes; the setting “copydesk.maxTextBytes” allows ${maxBytes}`);
    }
    const bytes = await readAtMost(handle, before.size + 1);
    const after = await handle.stat();
    if (bytes.byteLength !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new TextUnavailable('changedWhileRead', `“${key}” was written to while it was read`);
    }
    return { bytes, size: before.size, modifiedAt: Math.trunc(before.mtimeMs) };
  } catch (error) {
    throw error instanceof UnreadableText ? error : fileFault(error, key);
  } finally {
    await handle.close();
  }
}

async function readAtMost(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(limit);
  let length = 0;
  while (length < limit) {
    const { bytesRead } = await handle.read(bytes, length, limit - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
