/**
 * `npm test`: installs and builds what is missing or stale, then type check, lint, unit, integration and browser
 * tests. Everything runs, whatever fails; the last line says how many passed.
 */
import { buildWhatIsStale } from './steps/build.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installWhatIsMissing } from './steps/install.mjs';
import { runJest } from './steps/run-jest.mjs';
import { checkStatically } from './steps/static-checks.mjs';
import { lastLine, total } from './steps/tally.mjs';

/** Servers whose tests run only where a variable says where they are. */
const SERVERS = [
  { name: 'PostgreSQL', variable: 'COPYDESK_TEST_POSTGRES', project: 'postgres' },
  { name: 'MariaDB', variable: 'COPYDESK_TEST_MARIADB', project: 'mariadb' },
];

try {
  checkNode();
  await installWhatIsMissing();
  await buildWhatIsStale({ panel: true });

  const reachable = SERVERS.filter(({ variable }) => process.env[variable]);
  const tallies = [
    await checkStatically(),
    await runJest('unit and integration tests', ['unit', 'integration', ...reachable.map(({ project }) => project)], ['--maxWorkers=2']),
    await runJest('browser tests', ['browser'], ['--runInBand']),
  ];

  const leftOut = SERVERS.filter((server) => !reachable.includes(server));
  for (const { name, variable } of leftOut) {
    console.log(`Left out: tests on ${name}. Set ${variable} to the address of a server whose user may create databases.`);
  }
  const tally = total(tallies);
  console.log(lastLine(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(lastLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
