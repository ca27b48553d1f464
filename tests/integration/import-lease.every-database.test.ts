import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type * as LeaseModule from '../../plugin/server/src/import/lease/lease';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { LeaseRow } from '../../plugin/server/src/import/rows';
import { bootImport, type ImportApp } from './import-source';

/** A copy of the module of its own, as another process would have: it holds leases under another name. */
function process(): typeof LeaseModule {
  let loaded: typeof LeaseModule | undefined;
  jest.isolateModules(() => {
    loaded = jest.requireActual<typeof LeaseModule>('../../plugin/server/src/import/lease/lease');
  });
  return loaded as typeof LeaseModule;
}

let app: ImportApp;
let root: string;
const [first, second] = [process(), process()];
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  app = await bootImport(root);
});
afterAll(async () => {
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

const leases = () => rowsOf<LeaseRow>(app.strapi, UIDS.lease);
/** The holder has shown no sign of life for long. */
const runOut = (name: string) => leases().updateMany({ where: { name }, data: { expiresAt: '1' } });

test('of many that take a lease at once, exactly one gets it', async () => {
  const taken = await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 ? first : second).takeLease(app.strapi, 'many')));
  expect(taken.filter((lease) => lease !== null)).toHaveLength(1);
});

test('a lease is free again when it is given back, and each taking raises the epoch', async () => {
  const lease = await first.takeLease(app.strapi, 'back');
  expect(await second.takeLease(app.strapi, 'back')).toBeNull();
  await first.releaseLease(app.strapi, lease!);
  expect(await second.takeLease(app.strapi, 'back')).toEqual({ name: 'back', epoch: lease!.epoch + 1 });
});

test('a lease that runs out is taken over, and whoever was paused cannot write late', async () => {
  const lease = (await first.takeLease(app.strapi, 'paused'))!;
  const write = () => app.strapi.db.transaction(() => first.holdLease(app.strapi, lease));
  await write();
  expect(await first.renewLease(app.strapi, lease)).toBe(true);
  await runOut('paused');
  expect(await second.takeLease(app.strapi, 'paused')).not.toBeNull();
  await expect(write()).rejects.toThrow('The lease “paused” was lost to another process');
  expect(await first.renewLease(app.strapi, lease)).toBe(false);
  await first.releaseLease(app.strapi, lease);
  expect(await first.takeLease(app.strapi, 'paused')).toBeNull();
});

test('a lease holds as long as the settings say, on the database’s clock', async () => {
  const lease = (await first.takeLease(app.strapi, 'clock'))!;
  const row = (await leases().findOne({ where: { name: lease.name } }))!;
  expect(Math.abs(Number(row.expiresAt) - Date.now() - 12_000)).toBeLessThan(5_000);
  expect([...(await first.heldLeases(app.strapi))]).toContain('clock');
  await runOut('clock');
  expect([...(await first.heldLeases(app.strapi))]).not.toContain('clock');
});

test('of many instances whose clocks strike, one takes the tick, and an older tick comes too late', async () => {
  const take = (tick: number) => Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? first : second).takeTick(app.strapi, 'ticks', tick)));
  const due = Date.UTC(2026, 0, 1);
  for (const tick of [due, due + 60_000]) expect((await take(tick)).filter(Boolean)).toHaveLength(1);
  expect((await take(due)).filter(Boolean)).toHaveLength(0);
});
