import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hints } from '../../text/hints';
import { holdsRecords } from '../../text/readers/records/holds-records';

/** One text to clean, or why it could not be read. */
export type Input = { key: string; bytes: Uint8Array; hints?: Partial<Hints> } | { key: string; error: unknown };

/**
 * The texts that the arguments name, in order: files as they are, directories with all that is below them by name,
 * `-` for standard input. Hidden files are passed over in directories.
 */
export async function* inputsOf(paths: readonly string[], keyOfStandardInput: string): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield* texts(keyOfStandardInput, readStandardInput);
    else yield* below(path);
  }
}

async function* below(path: string): AsyncGenerator<Input> {
  let names: string[] | null;
  try {
    names = (await stat(path)).isDirectory() ? await namesIn(path) : null;
  } catch (error) {
    yield { key: path, error };
    return;
  }
  if (names === null) yield* texts(path, () => readFile(path));
  else for (const name of names) yield* below(join(path, name));
}


async function namesIn(directory: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(directory)) {
    // A link to a directory may lead back to where we came from.
    if (!entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory())) names.push(entry.name);
  }
  return names.sort();
}

/** The text of a file, or the texts of one that holds records. */
async function* texts(key: string, load: () => Promise<Uint8Array>): AsyncGenerator<Input> {
  try {
    const bytes = await load();
    if (!holdsRecords(key)) yield { key, bytes };
    else yield* (await import('../../text/readers/records/split-records')).splitRecords(bytes, key);
  } catch (error) {
    yield { key, error };
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}
