import { opendir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { UnreadableText } from '../../text/unreadable-text';
import type { AllowedRoots } from './allowed-roots';
import { fileFault } from './file-fault';
import { fileOfKey, isThere } from './file-of-key';
import { readRegularFile } from './read-file';
import { fileOfRecord, holdsRecords, RecordsFiles } from './records-file';
import { SourceUnavailable, TextUnavailable, type Listed, type ReadBytes, type SourceReader } from './source-reader';

/** Directories below a source that hold nothing an editor wrote. */
const SKIPPED_DIRECTORIES = new Set(['node_modules', '__MACOSX']);
/** A file of records may be this many times as large as one text. */
const RECORDS_FILE_FACTOR = 10;

/**
 * Texts in a directory and those below it. A text's key is its path below the source, in NFC, so that the same name
 * keeps its key on every file system. Hidden files are no texts. Links are followed only inside the allowed roots.
 */
export class DirectoryReader implements SourceReader {
  private readonly recordsFiles = new RecordsFiles((fileKey) => this.readFile(fileKey, this.maxTextBytes * RECORDS_FILE_FACTOR));

  constructor(
    private readonly directory: string,
    private readonly roots: AllowedRoots,
    private readonly maxTextBytes: number,
  ) {}

  async *list(): AsyncIterable<Listed> {
    const root = await this.roots.resolveDirectory(this.directory);
    if (!(await stat(root)).isDirectory()) throw new SourceUnavailable('notADirectory', `“${this.directory}” is no directory`);
    yield* this.listDirectory(root, '', [root]);
  }

  async read(key: string): Promise<ReadBytes> {
    const fileKey = holdsRecords(key) ? key : fileOfRecord(key);
    return fileKey === null ? this.readFile(key, this.maxTextBytes) : this.recordsFiles.read(fileKey, key);
  }

  private async readFile(key: string, maxBytes: number): Promise<ReadBytes> {
    const root = await this.roots.resolveDirectory(this.directory);
    return readRegularFile(await this.realFile(await fileOfKey(root, key), key), key, maxBytes);
  }

  /** @param above real paths of the directories from the root down to this one, so that no link leads round in a ring */
  private async *listDirectory(directory: string, below: string, above: string[]): AsyncGenerator<Listed> {
    try {
      for await (const entry of await opendir(directory, { bufferSize: 256 })) {
        if (!isSkipped(entry)) yield* this.listEntry(directory, entry, below, above);
      }
    } catch (error) {
      if (error instanceof SourceUnavailable) throw error;
      const fault = fileFault(error, below);
      if (below !== '') yield { key: below, fault, hidesTexts: true };
      else throw new SourceUnavailable(fault.reason === 'noPermission' ? 'noPermission' : 'missing', `“${this.directory}” could not be listed: ${fault.reason}`);
    }
  }

  private async *listEntry(directory: string, entry: Dirent, below: string, above: string[]): AsyncGenerator<Listed> {
    const own = below === '' ? entry.name : `${below}/${entry.name}`;
    const key = own.normalize('NFC');
    const full = path.join(directory, entry.name);
    try {
      const real = entry.isSymbolicLink() ? await this.realFile(full, key) : full;
      const found = await stat(real);
      if (found.isDirectory()) {
        if (!above.includes(real)) yield* this.listDirectory(real, own, [...above, real]);
      } else if (!found.isFile()) {
        yield { key, fault: new TextUnavailable('notAFile', `“${key}” is no regular file`), hidesTexts: false };
      } else if (own !== key && (await isThere(path.join(directory, entry.name.normalize('NFC'))))) {
        yield { key: own, fault: new TextUnavailable('nameTwice', `“${key}” is there twice, in two Unicode forms of the same name; rename one`), hidesTexts: false };
      } else if (holdsRecords(key)) {
        yield* this.listRecords(key, Math.trunc(found.mtimeMs));
      } else {
        yield { key, size: found.size, modifiedAt: Math.trunc(found.mtimeMs) };
      }
    } catch (error) {
      yield { key, fault: fileFault(error, key), hidesTexts: !entry.isFile() };
    }
  }

  /** The texts of a file that holds many. A file that cannot be parted stands for itself, and reading it says why. */
  private async *listRecords(fileKey: string, modifiedAt: number): AsyncGenerator<Listed> {
    const records = await this.recordsFiles.list(fileKey).catch((error: unknown) => {
      if (error instanceof TextUnavailable || error instanceof UnreadableText) return null;
      throw error;
    });
    if (records === null) yield { key: fileKey, size: null, modifiedAt: null, hidesTexts: true };
    else for (const record of records) yield { key: record.key, size: 'bytes' in record ? record.bytes.byteLength : null, modifiedAt };
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

function isSkipped({ name }: Dirent): boolean {
  return name.startsWith('.') || SKIPPED_DIRECTORIES.has(name);
}
