/**
 * The chunks of a large run as jobs of pg-boss, in the database that Strapi itself uses and over its connections, in a
 * schema of their own. A run has a queue while it is shared, and one for jobs that were given up.
 */
import PgBoss from 'pg-boss';
import { isPostgres } from '../lease/database-clock';
import { setting, type Strapi } from '../../strapi';

const SCHEMA = 'copydesk_jobs';
/** A chunk whose process died or lost the database is tried so many times again, with growing pauses. */
const RETRIES = 3;

const bosses = new WeakMap<Strapi, Promise<PgBoss>>();

/** Whether this database can share the work on a run among processes. */
export function canShare(strapi: Strapi): boolean {
  return isPostgres(strapi);
}

/**
 * pg-boss, started when it is first asked for; it makes its schema then.
 *
 * @throws Error where the schema cannot be made
 */
export function jobs(strapi: Strapi): Promise<PgBoss> {
  const started = bosses.get(strapi) ?? startBoss(strapi);
  bosses.set(strapi, started);
  started.catch(() => bosses.delete(strapi));
  return started;
}

async function startBoss(strapi: Strapi): Promise<PgBoss> {
  // Its own supervision looks every two minutes and its schedules are not used: whoever coordinates a run looks after it.
  const boss = new PgBoss({ db: { executeSql: (text, values) => execute(strapi, text, values) }, schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', (error) => strapi.log.warn(`Copydesk's jobs: ${error.message}`));
  return boss.start();
}

/** What is used of a connection of node-postgres. */
interface Connection {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

interface ConnectionPool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

async function execute(strapi: Strapi, text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> {
  const pool = strapi.db.connection.client as ConnectionPool;
  const connection = await pool.acquireConnection();
  try {
    const result = await connection.query(text, values);
    // Strapi tells the driver to leave JSON as it comes; several statements at once give a list of results.
    for (const row of result.rows ?? []) if (typeof row.data === 'string') row.data = JSON.parse(row.data);
    return result;
  } catch (error) {
    // Some of its statements begin a transaction; a failed one would stay with the connection.
    await connection.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    await pool.releaseConnection(connection);
  }
}

/** The queues of a run. */
export function queuesOf({ documentId }: { documentId: string }): { chunks: string; givenUp: string } {
  return { chunks: `run-${documentId}`, givenUp: `run-${documentId}-given-up` };
}

/** Makes a run's queues, empty: chunks that an earlier coordinator sent are its own. */
export async function makeQueues(strapi: Strapi, run: { documentId: string }): Promise<void> {
  const boss = await jobs(strapi);
  const { chunks, givenUp } = queuesOf(run);
  await dropQueues(strapi, run);
  await boss.createQueue(givenUp, { name: givenUp });
  await boss.createQueue(chunks, { name: chunks, deadLetter: givenUp, retryLimit: RETRIES, retryDelay: 1, retryBackoff: true, expireInSeconds: setting<number>(strapi, 'leaseSeconds') });
}

export async function dropQueues(strapi: Strapi, run: { documentId: string }): Promise<void> {
  const boss = await jobs(strapi);
  const { chunks, givenUp } = queuesOf(run);
  for (const queue of [chunks, givenUp]) {
    if (!(await boss.getQueue(queue))) continue;
    // pg-boss refuses to delete a queue that has jobs.
    await execute(strapi, `DELETE FROM ${SCHEMA}.job WHERE name = $1`, [queue]);
    await boss.deleteQueue(queue);
  }
}

/**
 * Shows that a job's process lives, so that the job does not run out; pg-boss 10 knows no such sign itself.
 *
 * @returns false where the job was taken away
 */
export async function showLife(strapi: Strapi, queue: string, jobId: string): Promise<boolean> {
  const { rows } = await execute(strapi, `UPDATE ${SCHEMA}.job SET started_on = now() WHERE name = $1 AND id = $2 AND state = 'active' RETURNING id`, [queue, jobId]);
  return rows.length === 1;
}
