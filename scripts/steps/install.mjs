import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run-program.mjs';

/** @typedef {{ version?: string, resolved?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Names of packages that `package-lock.json` asks for and `node_modules` lacks or holds in another version. npm writes
 * `node_modules/.package-lock.json` last, so an install that broke off counts as missing. Optional packages may lack:
 * most of them are for other platforms.
 *
 * @param {string} [directory] The app's.
 * @returns {string[]} Paths of packages, such as `node_modules/pg`.
 */
export const missingPackages = (directory = root) => {
  const installedLock = path.join(directory, 'node_modules', '.package-lock.json');
  const wanted = Object.entries(lockedPackages(path.join(directory, 'package-lock.json'))).filter(([place]) => place.includes('node_modules/'));
  if (!existsSync(installedLock)) return wanted.map(([place]) => place);
  const installed = lockedPackages(installedLock);
  return wanted
    .filter(([place, { version, link, optional, devOptional }]) => {
      const there = installed[place];
      if (!there) return !optional && !devOptional;
      return (!link && there.version !== version) || !existsSync(path.join(directory, place));
    })
    .map(([place]) => place);
};

/** Installs exactly what the lock file names, if anything of it is missing. */
export const installWhatIsMissing = async () => {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing packages (${missing.length} missing); the first time this takes a few minutes …`);
  await runNpm('installing packages', ['ci', '--no-audit', '--no-fund']);
};
