import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Runs the long form of a test.
 *
 * @param {string[]} projects of `jest.config.js`
 * @param {string} pattern part of the test file's path
 * @param {Record<string, string>} environment what makes it long
 * @returns {number} the exit status
 */
export function runProof(projects, pattern, environment) {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', ...projects, '--testPathPatterns', pattern, '--runInBand'], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}
