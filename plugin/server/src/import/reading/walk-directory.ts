/**
 * Lists a directory and those below it, synchronously: an awaited call a file would take twenty times as long. Meant
 * for a thread of its own, because a slow disk holds it up.
 */
import { lstatSync, opendirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { holdsRecords } from '../../text/readers/records/holds-records';
import { isInside } from './allowed-roots';
import { fileFault } from './file-fault';
import { recordsOf } from './record-key';
import { SourceUnavailable, TextUnavailable, type HiddenKeys, type SourceFault, type UnavailableReason } from './source-reader';

/** What stands in a source's directory; plain data, because errors lose their fields between threads. */
export type Walked =
  | { kind: 'text'; key: string; size: number; modifiedAt: number }
  /** A file that holds many texts. */
  | { kind: 'records'; key: string; modifiedAt: number }
  | { kind: 'fault'; key: string; reason: UnavailableReason; message: string; hides: HiddenKeys }
  /** The source as a whole cannot be listed. */
  | { kind: 'unavailable'; reason: SourceFault; message: string };

export interface WalkedDirectory {
  /** Real path of the source's directory. */
  root: string;
  /** As the source states it, for messages. */
  stated: string;
  /** Absolute paths that links may lead to. */
  allowed: readonly string[];
}

/** Directories below a source that hold nothing an editor wrote. */
const SKIPPED_DIRECTORIES = new Set(['node_modules', '__MACOSX']);

/** Everything that a directory holds, as it comes. Hidden files are no texts. Links are followed inside the allowed roots. */
export function* walkDirectory({ root, stated, allowed }: WalkedDirectory): Generator<Walked> {
  const roots = allowed.map((directory) => realOr(directory));
  try {
    if (!statSync(root).isDirectory()) throw new SourceUnavailable('notADirectory', `“${stated}” is no directory`);
    yield* walk(root, '', [root]);
  } catch (error) {
    if (!(error instanceof SourceUnavailable)) throw error;
    yield { kind: 'unavailable', reason: error.reason, message: error.message };
  }

  /** @param above real paths of the directories from the root down to this one, so that no link leads round in a ring */
  function* walk(directory: string, below: string, above: string[]): Generator<Walked> {
    try {
      const opened = opendirSync(directory, { bufferSize: 256 });
      try {
        for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) if (!isSkipped(entry)) yield* walkEntry(directory, entry, below, above);
      } finally {
        opened.closeSync();
      }
    } catch (error) {
      if (error instanceof SourceUnavailable) throw error;
      const fault = fileFault(error, below);
      if (below !== '') yield faultOf(below, fault, [textsBelow(below)]);
      else throw new SourceUnavailable(fault.reason === 'noPermission' ? 'noPermission' : 'missing', `“${stated}” could not be listed: ${fault.reason}`);
    }
  }

  function* walkEntry(directory: string, entry: Dirent, below: string, above: string[]): Generator<Walked> {
    const own = below === '' ? entry.name : `${below}/${entry.name}`;
    const key = own.normalize('NFC');
    const full = path.join(directory, entry.name);
    try {
      const real = entry.isSymbolicLink() ? realFile(full, key, roots) : full;
      const found = statSync(real);
      const modifiedAt = Math.trunc(found.mtimeMs);
      if (found.isDirectory()) {
        if (!above.includes(real)) yield* walk(real, own, [...above, real]);
      } else if (!found.isFile()) {
        yield faultOf(key, new TextUnavailable('notAFile', `“${key}” is no regular file`), hiddenInFile(key));
      } else if (own !== key && isThere(path.join(directory, entry.name.normalize('NFC')))) {
        yield faultOf(own, new TextUnavailable('nameTwice', `“${key}” is there twice, in two Unicode forms of the same name; rename one`), []);
      } else if (holdsRecords(key)) {
        yield { kind: 'records', key, modifiedAt };
      } else {
        yield { kind: 'text', key, size: found.size, modifiedAt };
      }
    } catch (error) {
      yield faultOf(key, fileFault(error, key), entry.isFile() ? hiddenInFile(key) : [textsBelow(key), ...hiddenInFile(key)]);
    }
  }
}

function faultOf(key: string, { reason, message }: TextUnavailable, hides: HiddenKeys): Walked {
  return { kind: 'fault', key, reason, message, hides };
}

/** What the keys of all texts below a directory begin with. */
function textsBelow(directory: string): string {
  return `${directory.normalize('NFC')}/`;
}

function hiddenInFile(key: string): HiddenKeys {
  return holdsRecords(key) ? [recordsOf(key)] : [];
}

/** Resolves links and refuses what lies outside the allowed roots. */
function realFile(file: string, key: string, roots: readonly string[]): string {
  let real: string;
  try {
    real = realpathSync.native(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && isThere(file)) throw new TextUnavailable('brokenLink', `“${key}” is a link to a file that does not exist`);
    throw fileFault(error, key);
  }
  if (roots.some((root) => isInside(root, real))) return real;
  throw new TextUnavailable('outsideRoots', `“${key}” is a link that leads out of the allowed directories`);
}

function realOr(directory: string): string {
  try {
    return realpathSync.native(directory);
  } catch {
    return directory;
  }
}

/** Whether anything stands at a path, be it a broken link. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isSkipped({ name }: Dirent): boolean {
  return name.startsWith('.') || SKIPPED_DIRECTORIES.has(name);
}
