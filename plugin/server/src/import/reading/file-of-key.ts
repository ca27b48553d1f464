import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The path of the file that a key names. Keys are NFC; a file system may keep the name in another form, so that a
 * name that is not there as it stands is looked for part by part.
 */
export async function fileOfKey(root: string, key: string): Promise<string> {
  const direct = path.join(root, key);
  if (!canHaveForms(key) || (await isThere(direct))) return direct;
  let found = root;
  for (const part of key.split('/')) {
    const names = await readdir(found).catch(() => []);
    found = path.join(found, names.find((name) => name.normalize('NFC') === part) ?? part);
  }
  return found;
}

/** Whether anything stands at a path, be it a broken link. */
export async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function canHaveForms(key: string): boolean {
  return key.normalize('NFD') !== key;
}
