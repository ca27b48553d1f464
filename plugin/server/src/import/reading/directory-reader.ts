import { realpath } from 'node:fs/promises';
import { appendAll } from '../../text/append-all';
import { holdsRecords } from '../../text/readers/records/holds-records';
import { UnreadableText } from '../../text/unreadable-text';
import type { AllowedRoots } from './allowed-roots';
import { fileFault } from './file-fault';
import { fileOfKey, isThere } from './file-of-key';
import { listInThread } from './listing-thread';
import { readRegularFile } from './read-file';
import { fileOfRecord, recordsOf } from './record-key';
import { RecordsFiles } from './records-file';
import { SourceUnavailable, TextUnavailable, type Listed, type ReadBytes, type SourceReader } from './source-reader';

/** A file of records may be this many times as large as one text. */
const RECORDS_FILE_FACTOR = 10;
/** Every file is checked by itself; where the directory itself leads is looked up so often. */
const RESOLVED_MS = 1_000;

/**
 * Texts in a directory and those below it. A text's key is its path below the source, in NFC, so that the same name
 * keeps its key on every file system. Hidden files are no texts. Links are followed only inside the allowed roots.
 */
export class DirectoryReader implements SourceReader {
  private resolved: { at: number; root: string } | null = null;
  private readonly recordsFiles = new RecordsFiles((fileKey) => this.readFile(fileKey, this.maxTextBytes * RECORDS_FILE_FACTOR));

  constructor(
    private readonly directory: string,
    private readonly roots: AllowedRoots,
    private readonly maxTextBytes: number,
  ) {}

  async *pages(): AsyncIterable<Listed[]> {
    const root = await this.roots.resolveDirectory(this.directory);
    for await (const page of listInThread({ root, stated: this.directory, allowed: this.roots.directories })) {
      const listed: Listed[] = [];
      for (const entry of page) {
        if (entry.kind === 'text') listed.push(entry);
        else if (entry.kind === 'fault') listed.push({ key: entry.key, fault: new TextUnavailable(entry.reason, entry.message), hides: entry.hides });
        else if (entry.kind === 'records') appendAll(listed, await this.listRecords(entry.key, entry.modifiedAt));
        else throw new SourceUnavailable(entry.reason, entry.message);
      }
      yield listed;
    }
  }

  async read(key: string): Promise<ReadBytes> {
    const fileKey = holdsRecords(key) ? key : fileOfRecord(key);
    return fileKey === null ? this.readFile(key, this.maxTextBytes) : this.recordsFiles.read(fileKey, key);
  }

  private async readFile(key: string, maxBytes: number): Promise<ReadBytes> {
    const root = await this.root();
    try {
      return await readRegularFile(await this.realFile(await fileOfKey(root, key), key), key, maxBytes);
    } catch (error) {
      // A directory that has gone, or is another now, is no fault of the text.
      if ((await this.roots.resolveDirectory(this.directory)) !== root) this.resolved = null;
      throw error;
    }
  }

  /** The real path of the directory, asked for once a second: each text of a large one asks for it. */
  private async root(): Promise<string> {
    if (this.resolved === null || performance.now() - this.resolved.at > RESOLVED_MS) this.resolved = { at: performance.now(), root: await this.roots.resolveDirectory(this.directory) };
    return this.resolved.root;
  }

  /**
   * The texts of a file that holds many. A file that cannot be parted stands for itself, and reading it says why. A
   * record that is broken has lost its key, so that it may be any of those that its file lacks.
   */
  private async listRecords(fileKey: string, modifiedAt: number): Promise<Listed[]> {
    const records = await this.recordsFiles.list(fileKey).catch((error: unknown) => {
      if (error instanceof TextUnavailable || error instanceof UnreadableText) return null;
      throw error;
    });
    if (records === null) return [{ key: fileKey, size: null, modifiedAt: null, hides: [recordsOf(fileKey)] }];
    return records.map((record) => ('bytes' in record ? { key: record.key, size: record.bytes.byteLength, modifiedAt } : { key: record.key, size: null, modifiedAt, hides: [recordsOf(fileKey)] }));
  }

  /** Resolves links and refuses what lies outside the allowed roots. */
  private async realFile(file: string, key: string): Promise<string> {
    const real = await realpath(file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && (await isThere(file))) throw new TextUnavailable('brokenLink', `“${key}” is a link to a file that does not exist`);
      throw fileFault(error, key);
    });
    if (await this.roots.contain(real)) return real;
    throw new TextUnavailable('outsideRoots', `“${key}” is a link that leads out of the allowed directories`);
  }
}
