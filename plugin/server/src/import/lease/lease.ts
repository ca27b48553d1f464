/**
 * One runner a source, over all processes that share a database.
 *
 * A lease is a row. Who changes it by a conditional update has it, until it runs out on the database's clock; a
 * process that still lives renews it. Each taking raises the epoch. Every transaction of a run checks the epoch
 * first, so that a process that was paused, and whose lease another took over, cannot write late.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Knex } from 'knex';
import { rowsOf, setting, UIDS, type Strapi } from '../../strapi';
import { databaseNow, isPostgres } from './database-clock';
import type { LeaseRow } from '../rows';

/** Names this process in the leases it holds. */
const HOLDER = `${hostname()}:${process.pid}:${randomUUID()}`;

export interface Lease {
  name: string;
  /** Raised by each taking, and by {@link endEpoch}. */
  epoch: number;
}

/** Another process has taken the lease over: whatever this one was about to write must not be written. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`The lease “${name}” was lost to another process`);
    this.name = 'LeaseLost';
  }
}

/** Takes a lease that nobody holds, or whose holder has shown no sign of life. @returns null while another holds it */
export async function takeLease(strapi: Strapi, name: string): Promise<Lease | null> {
  await makeLeaseRow(strapi, name);
  return strapi.db.transaction(async ({ trx }) => {
    const free = () =>
      leasesIn(strapi, trx)
        .where({ name })
        .andWhere((one) => void one.whereNull('holder').orWhereNull('expires_at').orWhereRaw(`expires_at <= ${databaseNow(strapi)}`));
    // Waits for the transactions of the run before, which hold the row in a weaker way than an update waits for.
    if (isPostgres(strapi) && (await free().select('id').forUpdate()).length === 0) return null;
    const taken = await free().update({ holder: HOLDER, epoch: strapi.db.connection.raw('COALESCE(epoch, 0) + 1'), expires_at: untilSql(strapi) });
    if (taken !== 1) return null;
    const row = await rowsOf<LeaseRow>(strapi, UIDS.lease).findOne({ where: { name } });
    return row && row.holder === HOLDER ? { name, epoch: row.epoch } : null;
  });
}

/**
 * Ends the epoch of a lease that this process holds, and waits for the transactions of that epoch: whoever else worked
 * under it writes no more. The lease given has the new epoch afterwards.
 *
 * @throws LeaseLost
 */
export async function endEpoch(strapi: Strapi, lease: Lease): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const ours = () => leasesIn(strapi, trx).where({ name: lease.name, epoch: lease.epoch, holder: HOLDER });
    if (isPostgres(strapi)) await ours().select('id').forUpdate();
    if ((await ours().update({ epoch: lease.epoch + 1 })) !== 1) throw new LeaseLost(lease.name);
  });
  lease.epoch += 1;
}

/** Shows a sign of life. @returns whether the lease is still ours */
export async function renewLease(strapi: Strapi, { name, epoch }: Lease): Promise<boolean> {
  const renewed = await strapi.db.getConnection('copydesk_leases').where({ name, epoch, holder: HOLDER }).update({ expires_at: untilSql(strapi) });
  return renewed === 1;
}

/** Gives a lease back. Giving back what another has taken over does nothing. */
export async function releaseLease(strapi: Strapi, { name, epoch }: Lease): Promise<void> {
  await strapi.db.getConnection('copydesk_leases').where({ name, epoch, holder: HOLDER }).update({ holder: null, expires_at: null });
}

/**
 * Checks inside an open transaction that the lease still holds, and keeps it so until the transaction ends. It is held
 * by this process, or by the living coordinator that this process works for.
 *
 * On SQLite, as the first statement, it also makes the transaction a writing one at once, so that two processes wait
 * for each other instead of failing. On PostgreSQL many transactions of a run hold the row at once, beside the signs
 * of life, and the server ends a transaction whose process was paused in it: nobody waits for that process.
 *
 * @throws LeaseLost
 */
export async function holdLease(strapi: Strapi, { name, epoch }: Lease): Promise<void> {
  const held = isPostgres(strapi)
    ? await strapi.db.transaction(async ({ trx }) => {
        const rows = leasesIn(strapi, trx).where({ name, epoch }).whereNotNull('holder');
        const living = rows.andWhere((one) => void one.where({ holder: HOLDER }).orWhereRaw(`expires_at > ${databaseNow(strapi)}`));
        const longestPause = String(setting<number>(strapi, 'leaseSeconds') * 1000);
        return (await living.select(strapi.db.connection.raw("set_config('idle_in_transaction_session_timeout', ?, true)", [longestPause])).forKeyShare()).length;
      })
    : (await rowsOf<LeaseRow>(strapi, UIDS.lease).updateMany({ where: { name, epoch, holder: HOLDER }, data: { epoch } })).count;
  if (held !== 1) throw new LeaseLost(name);
}

/** Names of the leases that some living process holds: `any`, be it this one, or one of the `others`. */
export async function heldLeases(strapi: Strapi, by: 'any' | 'others' = 'any'): Promise<Set<string>> {
  const living = strapi.db.getConnection('copydesk_leases').whereNotNull('holder').whereRaw(`expires_at > ${databaseNow(strapi)}`);
  const rows: { name: string }[] = await (by === 'others' ? living.andWhereNot({ holder: HOLDER }) : living).select('name');
  return new Set(rows.map(({ name }) => name));
}

/**
 * Takes one tick of a source's schedule. Of all instances whose clocks strike, exactly one gets it.
 *
 * @param tick when the schedule was due, milliseconds since 1970
 */
export async function takeTick(strapi: Strapi, name: string, tick: number): Promise<boolean> {
  await makeLeaseRow(strapi, name);
  const taken = await strapi.db
    .getConnection('copydesk_leases')
    .where({ name })
    .andWhere((earlier) => void earlier.whereNull('last_tick').orWhere('last_tick', '<', tick))
    .update({ last_tick: tick });
  return taken === 1;
}

/** Makes a lease's row if there is none, without regard to who is faster. */
async function makeLeaseRow(strapi: Strapi, name: string): Promise<void> {
  const leases = rowsOf<LeaseRow>(strapi, UIDS.lease);
  if (await leases.findOne({ where: { name } })) return;
  try {
    await leases.create({ data: { name, epoch: 0 } });
  } catch (error) {
    if (!(await leases.findOne({ where: { name } }))) throw error;
  }
}

/** The leases' table inside a transaction. */
function leasesIn(strapi: Strapi, trx: Knex.Transaction): Knex.QueryBuilder {
  return strapi.db.getConnection('copydesk_leases').transacting(trx);
}

function untilSql(strapi: Strapi) {
  return strapi.db.connection.raw(`${databaseNow(strapi)} + ?`, [setting<number>(strapi, 'leaseSeconds') * 1000]);
}

/** The row that runs lock while they make entries, so that two of them never take one name or slug at once. */
const NAMES = 'names';

/** Makes the row that {@link lockNames} locks. */
export async function makeNamesLock(strapi: Strapi): Promise<void> {
  await makeLeaseRow(strapi, NAMES);
}

/** Waits, inside an open transaction, until no other transaction makes entries, and keeps others waiting until it ends. */
export async function lockNames(strapi: Strapi): Promise<void> {
  await rowsOf<LeaseRow>(strapi, UIDS.lease).updateMany({ where: { name: NAMES }, data: { name: NAMES } });
}
