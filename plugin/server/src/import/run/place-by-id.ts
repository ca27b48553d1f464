import { explicitIdOf } from '../../text/explicit-id';
import { rowsOf, UIDS } from '../../strapi';
import { keyHash } from '../ledger/hashes';
import { findText, findTextsById, type LightSourceText } from '../ledger/ledger';
import type { RunItemRow, SourceTextRow } from '../rows';
import { mayBeHidden } from './hidden-keys';
import { hasId } from './id-ranges';
import type { PreparedCleaned } from './prepared';
import type { RunContext } from './run-context';
import { ownsArticle } from './text-owner';

/** Code of the reason why a text is quarantined whose id another text of the listing has. */
export const ID_TWICE = 'idTwice';

/** A text found in the ledger: by its id, else by where it stands. */
export interface PlacedText {
  /** Its row, which has the text's key by now; null for a new one. */
  known: SourceTextRow | null;
  /** The key that it had before, where it was known by its id at another place. */
  movedFrom: string | null;
}

export interface IdTwice {
  /** The key of the other text. */
  firstKey: string;
  /** The row of this one; null for a new one. */
  here: SourceTextRow | null;
}

/**
 * Finds a text in the ledger. One with an id of its own is the text that had the id before, wherever that stood; one
 * that stood here with another id is another text and gives way. A text keeps its row when it gets its first id or
 * loses it. Must run in a transaction that holds the lock on names, so that no two texts take an id at once.
 *
 * @returns where another text of the source has the id as well and was there first: that one
 */
export async function placeById(context: RunContext, { item, digest: { explicitId } }: PreparedCleaned): Promise<PlacedText | IdTwice> {
  const { strapi, source, run } = context;
  const here = await findText(strapi, source.documentId, item.key);
  if (explicitId === null || run.kind === 'reclean' || here?.explicitId === explicitId) return { known: here, movedFrom: null };
  const firstKey = triedFirst(context, explicitId, item.key);
  if (firstKey !== null) return { firstKey, here };
  const namesake = (await findTextsById(strapi, source.documentId, [explicitId])).get(explicitId);
  const standing = namesake === undefined ? 'left' : await whereabouts(context, namesake, explicitId);
  if (namesake && standing === 'there') return { firstKey: namesake.key, here };
  if (here && (here.explicitId !== null || (namesake && standing === 'left'))) await giveWay(context, here);
  if (namesake && standing === 'lostItsId') await ledgerOf(context).updateMany({ where: { id: namesake.id }, data: { explicitId: null } });
  if (namesake && standing === 'left') return { known: await moveHere(context, namesake, item), movedFrom: namesake.key };
  return { known: here?.explicitId === null ? here : null, movedFrom: null };
}

const ledgerOf = ({ strapi }: RunContext) => rowsOf<SourceTextRow>(strapi, UIDS.sourceText);

/** In a dry run, which leaves nothing in the ledger: the key of the text that had the id before this one. */
function triedFirst({ run, dryIds }: RunContext, explicitId: string, key: string): string | null {
  if (!run.dryRun) return null;
  const first = dryIds.get(explicitId) ?? key;
  dryIds.set(explicitId, first);
  return first === key ? null : first;
}

/** What has become of a text that had an id: it has it `there` still, as far as can be seen; it stays there without any; or it `left`. */
async function whereabouts({ strapi, run, reader, hints }: RunContext, text: LightSourceText, explicitId: string): Promise<'there' | 'lostItsId' | 'left'> {
  if (hasId(run.unchanged ?? [], text.id)) return 'there';
  const listed = await rowsOf<RunItemRow>(strapi, UIDS.runItem).count({ where: { runDocumentId: run.documentId, keyHash: text.keyHash } });
  if (listed === 0) return mayBeHidden(run, text.key) ? 'there' : 'left';
  try {
    const read = await reader.read(text.key);
    const now = explicitIdOf(read.bytes, { ...hints, ...read.hints, key: text.key });
    if (now === null) return 'lostItsId';
    return now === explicitId ? 'there' : 'left';
  } catch {
    // What cannot be read now has not left.
    return 'there';
  }
}

/** Makes room for another text: a row with an article waits for its text to be found elsewhere, or to be gone. */
async function giveWay(context: RunContext, here: SourceTextRow): Promise<void> {
  if (!ownsArticle(here)) return void (await ledgerOf(context).deleteMany({ where: { id: here.id } }));
  const key = `/${here.key}@${here.id}`;
  await ledgerOf(context).updateMany({ where: { id: here.id }, data: { key, keyHash: keyHash(key) } });
}

async function moveHere(context: RunContext, { id }: LightSourceText, { key, keyHash: hash }: Pick<RunItemRow, 'key' | 'keyHash'>): Promise<SourceTextRow | null> {
  await ledgerOf(context).updateMany({ where: { id }, data: { key, keyHash: hash } });
  return findText(context.strapi, context.source.documentId, key);
}
