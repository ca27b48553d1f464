import type { EntityType } from '../../../../shared/evidence';
import type { ReviewState } from '../../../../shared/records';
import type { ArticleFigure } from '../../import/article/article-fields';
import type { ImportedParts } from '../../import/entities/entity-store';
import { isBelow } from '../../import/entities/is-below';
import { RecordNotFound } from '../../import/import-errors';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { MergeRefused } from './merge-refused';

/** An organization or initiative with all that a merge looks at. */
export interface Mergeable {
  id: number;
  documentId: string;
  name: string;
  slug: string | null;
  kind: string;
  region?: string | null;
  periodStart?: string | null;
  periodEnd?: string | null;
  reviewState: ReviewState;
  aliases: { name: string }[];
  figures?: ArticleFigure[];
  parent: { documentId: string; name: string } | null;
  organizations?: { documentId: string }[];
  mergedInto: { documentId: string; name: string } | null;
  imported: ImportedParts | null;
}

const POPULATE = { aliases: true, parent: { select: ['documentId', 'name'] }, mergedInto: { select: ['documentId', 'name'] } };
const OF_INITIATIVES = { figures: true, organizations: { select: ['documentId'] } };

/** @throws RecordNotFound */
export async function findMergeable(strapi: Strapi, type: EntityType, documentId: string): Promise<Mergeable> {
  const populate = type === 'initiative' ? { ...POPULATE, ...OF_INITIATIVES } : POPULATE;
  const found = await rowsOf<Mergeable>(strapi, UIDS[type]).findOne({ where: { documentId }, populate });
  if (!found) throw new RecordNotFound(type, documentId);
  return found;
}

/**
 * The two entries of a merge, where it may be.
 *
 * @throws RecordNotFound; MergeRefused
 */
export async function findPair(strapi: Strapi, type: EntityType, fromDocumentId: string, intoDocumentId: string): Promise<{ from: Mergeable; into: Mergeable }> {
  if (fromDocumentId === intoDocumentId) throw new MergeRefused('itself', `An ${type} cannot be merged into itself; choose another one`);
  const from = await findMergeable(strapi, type, fromDocumentId);
  const into = await findMergeable(strapi, type, intoDocumentId);
  for (const { name, mergedInto } of [from, into]) {
    if (mergedInto) throw new MergeRefused('merged', `“${name}” is merged into “${mergedInto.name}” already; merge with that one, or undo that merge first`);
  }
  const parentOf = async (below: string) => (await rowsOf<Mergeable>(strapi, UIDS[type]).findOne({ where: { documentId: below }, select: ['id'], populate: { parent: { select: ['documentId', 'name'] } } }))?.parent?.documentId;
  if (await isBelow(into.documentId, from.documentId, parentOf)) {
    throw new MergeRefused('below', `“${into.name}” belongs to “${from.name}” and would become its own parent; merge “${from.name}” the other way round, or take “${into.name}” out of it first`);
  }
  return { from, into };
}
