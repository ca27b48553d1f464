/** `npm run test:fuzz`: the fuzz test with 100,000 inputs, or as many as the argument or `COPYDESK_FUZZ_RUNS` says, of a seed of the day or `COPYDESK_FUZZ_SEED`. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const runs = process.argv[2] ?? process.env.COPYDESK_FUZZ_RUNS ?? '100000';
const seed = process.env.COPYDESK_FUZZ_SEED ?? String(Math.floor(Date.now() / 86_400_000));
console.log(`Fuzzing ${runs} inputs of seed ${seed}`);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'unit', '--testPathPatterns', 'unit/text/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, COPYDESK_FUZZ_RUNS: runs, COPYDESK_FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
