import type { CleanedText } from '../../../../shared/cleaned-text';
import { UIDS } from '../../strapi';
import { ENTITY_TYPES, type BatchEntities } from '../entities/batch-entities';
import { linkEntities, type LinkedEntities } from '../entities/link-entities';
import { confirmedNames, type ConfirmedNames } from '../known-names/known-entities';
import type { KnownPlace } from '../known-names/known-place';
import { bearsName } from '../known-names/names-by-entry';
import type { SlugBook } from '../slugs/slug-book';
import type { RunContext } from './run-context';

/**
 * Links what each of some new texts speaks of, in their order, so that each sees the entities and the confirmed names
 * that those before it brought. What was made is in `entities` still.
 */
export async function linkBatch({ strapi, source, run, authorId }: RunContext, entities: BatchEntities, slugs: SlugBook, texts: readonly CleanedText[]): Promise<LinkedEntities[]> {
  await lookUp(entities, slugs, texts);
  const names = await confirmedNames(strapi);
  const before = texts.map((text) => names.placesIn(text));
  for (const type of ENTITY_TYPES) await entities.loadByDocumentId(type, before.flat().flatMap((place) => (place.type === type ? [place.documentId] : [])));
  const learned: Learned = { names, any: false, undo: [] };
  try {
    const links: LinkedEntities[] = [];
    for (const [index, text] of texts.entries()) {
      const places = learned.any ? names.placesIn(text) : before[index];
      const known = await borne(entities, places);
      links.push(await linkEntities(strapi, text, { confirm: source.confirmPolicy === 'confident', userId: authorId, run: run.documentId, previous: [], known, entities }));
      learn(learned, entities);
    }
    return links;
  } finally {
    // The next look at the database teaches them again, if they come to be.
    for (const undo of learned.undo.reverse()) undo();
  }
}

async function lookUp(entities: BatchEntities, slugs: SlugBook, texts: readonly CleanedText[]): Promise<void> {
  const organizations = texts.flatMap((text) => text.organizations.flatMap(({ name, aliases, parent }) => [name, ...aliases, ...(parent ? [parent] : [])]));
  const initiatives = texts.flatMap((text) => text.initiatives.flatMap(({ name, aliases }) => [name, ...aliases]));
  await entities.load('organization', organizations);
  await entities.load('initiative', initiatives);
  await slugs.prepare(UIDS.organization, texts.flatMap((text) => text.organizations.map(({ name }) => name)), 'organization');
  await slugs.prepare(UIDS.initiative, texts.flatMap((text) => text.initiatives.map(({ name }) => name)), 'initiative');
}

interface Learned {
  names: ConfirmedNames;
  /** Names came or went since the texts were first looked through. */
  any: boolean;
  undo: (() => void)[];
}

function learn(learned: Learned, entities: BatchEntities): void {
  for (const { type, entity } of entities.takeTouched()) {
    const { changed, undo } = learned.names.learn(type, entity);
    learned.any ||= changed;
    learned.undo.push(undo);
  }
}

/** Places whose entry bears the name still. */
async function borne(entities: BatchEntities, places: readonly KnownPlace[]): Promise<KnownPlace[]> {
  for (const type of ENTITY_TYPES) await entities.loadByDocumentId(type, places.flatMap((place) => (place.type === type ? [place.documentId] : [])));
  return places.filter(({ type, documentId, name }) => {
    const entity = entities.get(type, documentId);
    return entity?.reviewState === 'confirmed' && bearsName(entity, name);
  });
}
