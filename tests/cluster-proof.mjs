/** `npm run test:cluster`: three instances on the PostgreSQL that `COPYDESK_TEST_POSTGRES` names: 100 ticks, and one stopped for a minute. */
import { runProof } from './proof.mjs';

if (!process.env.COPYDESK_TEST_POSTGRES) {
  console.error('Set COPYDESK_TEST_POSTGRES to the address of a server whose user may create databases, such as postgres://postgres@127.0.0.1:5432/postgres');
  process.exitCode = 2;
} else process.exitCode = runProof(['postgres'], 'integration/import-cluster', { COPYDESK_CLUSTER: 'whole' });
