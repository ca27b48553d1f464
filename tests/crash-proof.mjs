/**
 * `npm run test:crash`: kills an import 200 times on SQLite and 200 times on each server that the environment names
 * (`COPYDESK_TEST_POSTGRES`, `COPYDESK_TEST_MARIADB`), or as often as the argument says, and checks what is left each time.
 */
import { runProof } from './proof.mjs';

const servers = { postgres: 'COPYDESK_TEST_POSTGRES', mariadb: 'COPYDESK_TEST_MARIADB' };
const reachable = Object.entries(servers).flatMap(([project, variable]) => (process.env[variable] ? [project] : []));
for (const [project, variable] of Object.entries(servers)) if (!reachable.includes(project)) console.log(`Left out: ${project}; set ${variable} to the address of a server`);
process.exitCode = runProof(['integration', ...reachable], 'integration/import-crash', { COPYDESK_CRASHES: process.argv[2] ?? '200' });
