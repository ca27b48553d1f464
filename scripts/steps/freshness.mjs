import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

/**
 * @typedef {object} Build
 * @property {string} name Such as `plugin`; the stamp's file name.
 * @property {string} label Such as `the plugin`.
 * @property {string[]} sources Files and directories that the build reads, from the host app's directory.
 * @property {string[]} [except] Directories below `sources` that it does not read.
 * @property {string[]} outputs Files that the build writes, one for each of its parts.
 */

const stampFile = (/** @type {Build} */ build) => inRoot('.cache', 'builds', `${build.name}.json`);

/**
 * @param {string} place
 * @param {string[]} except
 * @returns {string[]} Files at or below `place`, in a stable order.
 */
const filesBelow = (place, except) => {
  if (except.includes(place)) return [];
  const stats = statSync(inRoot(place), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [place];
  return readdirSync(inRoot(place))
    .sort()
    .flatMap((name) => filesBelow(path.posix.join(place, name), except));
};

/**
 * Contents count, not times: a checkout or a copy changes the times of files that stay the same. The outputs' times
 * count as well, so that a build made by hand in between is noticed.
 *
 * @param {Build} build
 * @returns {string | null} Null where an output is missing.
 */
const currentStamp = (build) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of build.sources.flatMap((place) => filesBelow(place, build.except ?? []))) {
    hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
  }
  const times = build.outputs.map((file) => statSync(inRoot(file), { throwIfNoEntry: false })?.mtimeMs);
  return times.includes(undefined) ? null : JSON.stringify({ sources: hash.digest('hex'), times });
};

/**
 * Whether the outputs stand and were made from the sources as they are now.
 *
 * @param {Build} build
 */
export const isFresh = (build) => {
  const current = currentStamp(build);
  if (current === null) return false;
  try {
    return readFileSync(stampFile(build), 'utf8') === current;
  } catch {
    return false;
  }
};

/**
 * Notes that the outputs are now those of the sources.
 *
 * @param {Build} build
 * @throws Where an output is missing after all.
 */
export const markFresh = (build) => {
  const current = currentStamp(build);
  if (current === null) throw new Error(`Building ${build.label} ended well but left no ${build.outputs.join(', ')}.`);
  mkdirSync(path.dirname(stampFile(build)), { recursive: true });
  writeFileSync(stampFile(build), current);
};
