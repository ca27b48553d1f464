import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { runPackage } from './run-program.mjs';

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} JestReport */

/**
 * Runs Jest projects and counts their tests. A test file that does not even load counts as one failed test, and so
 * does a Jest that ends without a report.
 *
 * @param {string} label Such as `browser tests`.
 * @param {string[]} projects Names of projects in `jest.config.js`.
 * @param {string[]} options
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export const runJest = async (label, projects, options) => {
  const report = inRoot('.cache', `jest-${projects[0]}.json`);
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(report, { force: true });
  console.log(`Running ${label} …`);
  const args = ['--ci', '--silent', ...options, '--json', `--outputFile=${report}`, '--selectProjects', ...projects];
  const ended = await runPackage(label, 'jest/bin/jest.js', args).then(
    () => true,
    () => false,
  );
  return count(report, ended);
};

/**
 * @param {string} report
 * @param {boolean} endedWell
 */
const count = (report, endedWell) => {
  /** @type {JestReport} */
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return {
    passed: counts.numPassedTests,
    // Jest can end badly with every test passed, such as when a worker dies afterwards.
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
};
