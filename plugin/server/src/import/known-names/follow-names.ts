import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { EntityType } from '../entities/entity-store';
import { NamesByEntry, type Named } from './names-by-entry';

interface Changed {
  documentId: string;
  reviewState: string;
  updatedAt: string;
}

/** Confirmed names as a process knows them, and how far it has followed the database. */
export interface FollowedNames extends NamesByEntry {
  /** Changes up to here are known, in milliseconds since 1970; 0 before the first look. */
  until: number;
  /** When each entry changed that changed of late, so that it is not read again. */
  recent: Map<string, number>;
  /** When it was looked far back last, on this process's own steady clock. */
  lookedFarBack: number;
}

/** A transaction writes its time before others see it, and the clock of its instance may be behind: so much is looked at again. */
const FAR_BACK_MS = 60_000;
/** While more than this changed in that time, as in a large import, each look goes back less, and only some go back far. */
const MOST_EACH_TIME = 100;
const OVERLAP_MS = 2_000;
const FAR_BACK_EVERY_MS = 5_000;
const AT_A_TIME = 500;

const NAMES = { select: ['id', 'documentId', 'name', 'reviewState', 'imported'], populate: { aliases: true, mergedInto: { select: ['id'] } } };

export function unknownNames(): FollowedNames {
  return Object.assign(new NamesByEntry(), { until: 0, recent: new Map<string, number>(), lookedFarBack: -Infinity });
}

/** Brings the names up to date: one look by index at what changed, and one for the names of what changed. */
export async function followNames(strapi: Strapi, type: EntityType, known: FollowedNames): Promise<void> {
  if (known.until === 0) await learnAll(strapi, type, known);
  const isFarBack = known.recent.size <= MOST_EACH_TIME || performance.now() - known.lookedFarBack >= FAR_BACK_EVERY_MS;
  const changed = await changedSince(strapi, type, known.until - (isFarBack ? FAR_BACK_MS : OVERLAP_MS));
  if (isFarBack) known.lookedFarBack = performance.now();
  const fresh = changed.filter(({ documentId, updatedAt }) => known.recent.get(documentId) !== Date.parse(updatedAt));
  const confirmed = fresh.filter(({ reviewState }) => reviewState === 'confirmed').map(({ documentId }) => documentId);
  for (const { documentId, reviewState } of fresh) if (reviewState !== 'confirmed') known.put(documentId, undefined);
  for (let from = 0; from < confirmed.length; from += AT_A_TIME) await learnSome(strapi, type, known, confirmed.slice(from, from + AT_A_TIME));
  for (const { documentId, updatedAt } of fresh) known.recent.set(documentId, Date.parse(updatedAt));
  moveOn(known, fresh);
}

/** What stands in the database at the first look. Its newest are looked at once more, as if they had changed since. */
async function learnAll(strapi: Strapi, type: EntityType, known: FollowedNames): Promise<void> {
  const rows = rowsOf<Named & Changed & { id: number }>(strapi, UIDS[type]);
  const [newest] = await rows.findMany({ select: ['updatedAt'], orderBy: { updatedAt: 'desc' }, limit: 1 });
  for (let after = 0; ; ) {
    const page = await rows.findMany({ where: { id: { $gt: after }, reviewState: 'confirmed' }, ...NAMES, orderBy: { id: 'asc' }, limit: AT_A_TIME });
    for (const entity of page) known.learn(entity);
    if (page.length < AT_A_TIME) break;
    after = page[page.length - 1].id;
  }
  known.until = newest ? Math.min(Date.parse(newest.updatedAt), Date.now()) : 1;
}

function changedSince(strapi: Strapi, type: EntityType, since: number): Promise<Changed[]> {
  return rowsOf<Changed>(strapi, UIDS[type]).findMany({ where: { updatedAt: { $gte: new Date(since) } }, select: ['documentId', 'reviewState', 'updatedAt'] });
}

async function learnSome(strapi: Strapi, type: EntityType, known: FollowedNames, documentIds: readonly string[]): Promise<void> {
  const entities = await rowsOf<Named>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: [...documentIds] } }, ...NAMES });
  for (const entity of entities) known.learn(entity);
}

/** A time that lies ahead, by another instance's clock, hides no change that comes before it. */
function moveOn(known: FollowedNames, changed: readonly Changed[]): void {
  const now = Date.now();
  for (const { updatedAt } of changed) known.until = Math.max(known.until, Math.min(Date.parse(updatedAt), now));
  for (const [documentId, at] of known.recent) if (at < known.until - FAR_BACK_MS) known.recent.delete(documentId);
}
