/**
 * Names and aliases that editors have confirmed, kept in memory of each process and brought up to date from the
 * database before a text is read: by an indexed look at what changed since, whoever changed it and on which instance.
 */
import type { CleanedText } from '../../../../shared/cleaned-text';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';
import type { EntityType } from '../entities/entity-store';
import { followNames, unknownNames, type FollowedNames } from './follow-names';
import type { KnownPlace } from './known-place';
import { bearsName, type Named, type NamesByEntry } from './names-by-entry';

const TYPES = ['organization', 'initiative'] as const;

const caches = new WeakMap<Strapi, Record<EntityType, FollowedNames>>();

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
  const cache = caches.get(strapi) ?? { organization: unknownNames(), initiative: unknownNames() };
  caches.set(strapi, cache);
  for (const type of TYPES) await followNames(strapi, type, cache[type]);
  return {
    placesIn: (text) => TYPES.flatMap((type) => placesIn(cache[type], type, text)),
    learn: (type, entity) => {
      const known = cache[type];
      const { documentId } = entity;
      const before = known.of(documentId);
      known.learn(entity);
      return { changed: (known.of(documentId) ?? []).join('\n') !== (before ?? []).join('\n'), undo: () => known.put(documentId, before) };
    },
  };
}

function placesIn({ names }: NamesByEntry, type: EntityType, text: Pick<CleanedText, 'title' | 'blocks'>): KnownPlace[] {
  if (names.size === 0) return [];
  return [{ block: -1, text: text.title ?? '' }, ...text.blocks.map((block, index) => ({ block: index, text: block.text }))].flatMap(({ block, text: passage }) =>
    names
      .mentionsIn(passage)
      .filter(({ entries, partOfLonger }) => entries.length === 1 && !partOfLonger)
      .map(({ entries: [documentId], start, end }): KnownPlace => ({ type, documentId, block, start, end, name: passage.slice(start, end) })),
  );
}

/** Places whose entry bears the name still: it may be deleted since, or what taught it may have been undone. */
async function stillBorne(strapi: Strapi, type: EntityType, places: readonly KnownPlace[]): Promise<KnownPlace[]> {
  if (places.length === 0) return [];
  const bearers = await rowsOf<Named>(strapi, UIDS[type]).findMany({
    // Asked for by document id alone: SQLite would go through all that are confirmed.
    where: { documentId: { $in: [...new Set(places.map(({ documentId }) => documentId))] } },
    select: ['documentId', 'name', 'reviewState', 'imported'],
    populate: { aliases: true },
  });
  const byId = new Map(bearers.filter(({ reviewState }) => reviewState === 'confirmed').map((bearer) => [bearer.documentId, bearer]));
  return places.filter(({ documentId, name }) => bearsName(byId.get(documentId), name));
}
