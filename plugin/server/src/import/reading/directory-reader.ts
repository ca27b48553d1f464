import { opendir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { AllowedRoots } from './allowed-roots';
import { fileFault } from './file-fault';
import { fileOfKey, isThere } from './file-of-key';
import { readRegularFile } from './read-file';
import { SourceUnavailable, TextUnavailable, type Listed, type ReadBytes, type SourceReader } from './source-reader';

/** Directories below a source that hold nothing an editor wrote. */
const SKIPPED_DIRECTORIES = new Set(['node_modules', '__MACOSX']);

/**
 * Texts in a directory and those below it. A text's key is its path below the source, in NFC, so that the same name
 * keeps its key on every file system. Hidden files are no texts. Links are followed only inside the allowed roots.
 */
export class DirectoryReader implements SourceReader {
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
    const root = await this.roots.resolveDirectory(this.directory);
    const file = await this.realFile(await fileOfKey(root, key), key);
    return readRegularFile(file, key, this.maxTextBytes);
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
      } else {
        yield { key, size: found.size, modifiedAt: Math.trunc(found.mtimeMs) };
      }
    } catch (error) {
      yield { key, fault: fileFault(error, key), hidesTexts: !entry.isFile() };
    }
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
