import { runPackage } from './run-program.mjs';

/** @type {{ label: string, file: string, args: string[] }[]} */
const CHECKS = [
  ...['tsconfig.json', 'src/admin/tsconfig.json', 'plugin/server/tsconfig.json', 'plugin/admin/tsconfig.json', 'tests/tsconfig.json', 'scripts/tsconfig.json'].map(
    (project) => ({ label: `type check of ${project}`, file: 'typescript/bin/tsc', args: ['--noEmit', '-p', project] }),
  ),
  { label: 'lint', file: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
];

/**
 * Type check of every part, then lint.
 *
 * @returns {Promise<import('./tally.mjs').Tally>} One for each check.
 */
export const checkStatically = async () => {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { label, file, args } of CHECKS) {
    try {
      await runPackage(label, file, args, { quiet: true });
      console.log(`✓ ${label}`);
      tally.passed += 1;
    } catch {
      console.log(`✗ ${label}`);
      tally.failed += 1;
    }
  }
  return tally;
};
