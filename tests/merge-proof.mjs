/**
 * `npm run test:merge`: the laws of the three-way merge over 100,000 random triples of every field type, or as many as
 * the argument says, then how long merges of whole bodies take and how many need nobody.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { run as measure } from './bench/merge.mjs';

const runs = process.argv[2] ?? '100000';
console.log(`Merging ${runs} triples for each law`);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'unit', '--testPathPatterns', 'unit/import/merge'], {
  stdio: 'inherit',
  env: { ...process.env, COPYDESK_PROPERTY_RUNS: runs },
});
if (status === 0) measure();
process.exitCode = status ?? 1;
