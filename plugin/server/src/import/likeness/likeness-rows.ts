import type { LikenessReason } from '../../../../shared/review';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { EntityType } from '../entities/entity-store';

export interface LikenessRow {
  id: number;
  documentId: string;
  entityType: EntityType;
  /** Both document ids in their order, so that a pair is stored once whichever came first. Unique. */
  pairKey: string;
  oneDocumentId: string;
  otherDocumentId: string;
  because: LikenessReason;
  state: 'open' | 'accepted' | 'rejected';
  decidedByName: string | null;
  decidedAt: string | null;
}

export type NewLikeness = Pick<LikenessRow, 'entityType' | 'oneDocumentId' | 'otherDocumentId' | 'because'>;

const rows = (strapi: Strapi) => rowsOf<LikenessRow>(strapi, UIDS.likeness);

function pairKeyOf(one: string, other: string): string {
  return [one, other].sort().join(':');
}

/** Stores pairs that were never proposed before, whatever became of the others. @returns how many are new */
export async function proposeLikenesses(strapi: Strapi, likenesses: readonly NewLikeness[]): Promise<number> {
  if (likenesses.length === 0) return 0;
  const byPair = new Map(likenesses.map((likeness) => [pairKeyOf(likeness.oneDocumentId, likeness.otherDocumentId), likeness]));
  const stored = await rows(strapi).findMany({ where: { pairKey: { $in: [...byPair.keys()] } }, select: ['pairKey'] });
  for (const { pairKey } of stored) byPair.delete(pairKey);
  if (byPair.size > 0) await rows(strapi).createMany({ data: [...byPair].map(([pairKey, likeness]) => ({ ...likeness, pairKey, state: 'open' })) });
  return byPair.size;
}

/** Remembers that two entries are not the same, be it that nobody proposed it: they never are proposed from then on. */
export async function rejectPair(strapi: Strapi, entityType: EntityType, oneDocumentId: string, otherDocumentId: string, decidedByName: string | null): Promise<void> {
  const decided = { state: 'rejected' as const, decidedByName, decidedAt: new Date().toISOString() };
  const pairKey = pairKeyOf(oneDocumentId, otherDocumentId);
  const { count } = await rows(strapi).updateMany({ where: { pairKey }, data: decided });
  if (count === 0) await rows(strapi).create({ data: { entityType, pairKey, oneDocumentId, otherDocumentId, because: 'sameName', ...decided } });
}

/** Forgets the proposals of an entry that is no more. */
export async function forgetLikenesses(strapi: Strapi, documentId: string): Promise<void> {
  await rows(strapi).deleteMany({ where: { $or: [{ oneDocumentId: documentId }, { otherDocumentId: documentId }] } });
}
