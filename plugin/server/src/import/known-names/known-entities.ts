/**
 * Names and aliases that editors have confirmed, kept in memory of each process and brought up to date from the
 * database before a text is read: by an indexed look at what changed since, whoever changed it and on which instance.
 */
import type { CleanedText } from '../../../../shared/cleaned-text';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';
import type { EntityType, ImportedParts } from '../entities/entity-store';
import { isTelling } from '../entities/match-entity';
import { KnownNames } from './known-names';
import type { KnownPlace } from './known-place';
import { nameKeyOf } from './name-key';

/** An entity as far as its names go. */
export interface Named {
  documentId: string;
  name: string;
  reviewState: string;
  aliases: { name: string }[];
  mergedInto: object | null;
  imported: ImportedParts | null;
}

interface Bearer extends Named {
  id: number;
  updatedAt: string;
}

interface Known {
  names: KnownNames;
  /** Names by entry, to forget them when it changes. */
  byEntry: Map<string, string[]>;
  /** Changes up to here are known, those of the last seconds by entry. */
  until: number;
  recent: Map<string, number>;
}

/** A transaction writes its time before others see it: so much is looked at again. */
const OVERLAP_MS = 2_000;
const AT_A_TIME = 500;

const TYPES = ['organization', 'initiative'] as const;

const caches = new WeakMap<Strapi, Record<EntityType, Known>>();

/** Confirmed names in a text. A name that several entries bear is left to grammar and to people, and so is a part of a longer name. */
export async function knownPlaces(strapi: Strapi, text: Pick<CleanedText, 'title' | 'blocks'>): Promise<KnownPlace[]> {
  const names = await confirmedNames(strapi);
  const found = names.placesIn(text);
  const places: KnownPlace[] = [];
  for (const type of TYPES) appendAll(places, await stillBorne(strapi, type, found.filter((place) => place.type === type)));
  return places;
}

/** Names that editors or policy have confirmed. Whether the entry still bears the name is for the caller to ask. */
export interface ConfirmedNames {
  placesIn(text: Pick<CleanedText, 'title' | 'blocks'>): KnownPlace[];
  /**
   * Takes in an entity that was just made or changed and that others do not see yet.
   *
   * @returns whether names came or went, and what puts the earlier ones back
   */
  learn(type: EntityType, entity: Named): { changed: boolean; undo(): void };
}

/** The confirmed names as of now. */
export async function confirmedNames(strapi: Strapi): Promise<ConfirmedNames> {
  const cache = caches.get(strapi) ?? { organization: empty(), initiative: empty() };
  caches.set(strapi, cache);
  for (const type of TYPES) await refresh(strapi, type, cache[type]);
  return {
    placesIn: (text) => TYPES.flatMap((type) => placesIn(cache[type], type, text)),
    learn: (type, entity) => {
      const known = cache[type];
      const { documentId } = entity;
      const before = known.byEntry.get(documentId);
      learnNames(known, entity);
      return { changed: (known.byEntry.get(documentId) ?? []).join('\n') !== (before ?? []).join('\n'), undo: () => putNames(known, documentId, before) };
    },
  };
}

function placesIn({ names }: Known, type: EntityType, text: Pick<CleanedText, 'title' | 'blocks'>): KnownPlace[] {
  if (names.size === 0) return [];
  return [{ block: -1, text: text.title ?? '' }, ...text.blocks.map((block, index) => ({ block: index, text: block.text }))].flatMap(({ block, text: passage }) =>
    names
      .mentionsIn(passage)
      .filter(({ entries, partOfLonger }) => entries.length === 1 && !partOfLonger)
      .map(({ entries: [documentId], start, end }): KnownPlace => ({ type, documentId, block, start, end, name: passage.slice(start, end) })),
  );
}

function empty(): Known {
  return { names: new KnownNames(), byEntry: new Map(), until: 0, recent: new Map() };
}

async function refresh(strapi: Strapi, type: EntityType, known: Known): Promise<void> {
  const rows = rowsOf<Bearer>(strapi, UIDS[type]);
  const since = new Date(known.until - OVERLAP_MS);
  let changed: Pick<Bearer, 'id' | 'documentId' | 'updatedAt'>[];
  let after = 0;
  do {
    changed = await rows.findMany({ where: { id: { $gt: after }, ...(known.until > 0 ? { updatedAt: { $gte: since } } : {}) }, select: ['id', 'documentId', 'updatedAt'], orderBy: { id: 'asc' }, limit: AT_A_TIME });
    after = changed.at(-1)?.id ?? after;
    const fresh = changed.filter(({ documentId, updatedAt }) => known.recent.get(documentId) !== Date.parse(updatedAt));
    if (fresh.length > 0) {
      const bearers = await rows.findMany({ where: { id: { $in: fresh.map(({ id }) => id) } }, select: ['documentId', 'name', 'reviewState', 'updatedAt', 'imported'], populate: { aliases: true, mergedInto: { select: ['id'] } } });
      for (const bearer of bearers) learn(known, bearer);
    }
  } while (changed.length === AT_A_TIME);
  known.until = Math.max(known.until, 1);
  for (const at of known.recent.values()) known.until = Math.max(known.until, at);
  for (const [documentId, at] of known.recent) if (at < known.until - OVERLAP_MS) known.recent.delete(documentId);
}

function learn(known: Known, bearer: Bearer): void {
  known.recent.set(bearer.documentId, Date.parse(bearer.updatedAt));
  learnNames(known, bearer);
}

function learnNames(known: Known, entity: Named): void {
  putNames(known, entity.documentId, entity.reviewState !== 'confirmed' || entity.mergedInto ? undefined : namesOf(entity));
}

function putNames(known: Known, documentId: string, names: string[] | undefined): void {
  for (const before of known.byEntry.get(documentId) ?? []) known.names.remove(before, documentId);
  known.byEntry.delete(documentId);
  if (names === undefined) return;
  for (const each of names) known.names.add(each, documentId);
  known.byEntry.set(documentId, names);
}

/** Places whose entry bears the name still: it may be deleted since, or what taught it may have been undone. */
async function stillBorne(strapi: Strapi, type: EntityType, places: readonly KnownPlace[]): Promise<KnownPlace[]> {
  if (places.length === 0) return [];
  const bearers = await rowsOf<Bearer>(strapi, UIDS[type]).findMany({
    where: { documentId: { $in: [...new Set(places.map(({ documentId }) => documentId))] }, reviewState: 'confirmed' },
    select: ['documentId', 'name', 'imported'],
    populate: { aliases: true },
  });
  const byId = new Map(bearers.map((bearer) => [bearer.documentId, bearer]));
  return places.filter(({ documentId, name }) => bearsName(byId.get(documentId), name));
}

/** Whether the name found in a text is one that the entity counts for without a doubt. */
export function bearsName(entity: Pick<Named, 'name' | 'aliases' | 'imported'> | undefined, name: string): boolean {
  const key = nameKeyOf(name);
  return entity !== undefined && namesOf(entity).some((own) => nameKeyOf(own) === key);
}

/** Of an entry that the importer confirmed by itself, short aliases are no more than a guess of grammar's. */
function namesOf({ name, aliases, imported }: Pick<Bearer, 'name' | 'aliases' | 'imported'>): string[] {
  const guessed = new Set(imported?.confirmed ? imported.aliases : []);
  return [name, ...aliases.map((alias) => alias.name).filter((alias) => !guessed.has(alias) || isTelling(alias))];
}
