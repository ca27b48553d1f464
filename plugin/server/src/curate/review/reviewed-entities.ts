import type { EntityType } from '../../../../shared/evidence';
import type { ReviewedEntity } from '../../../../shared/review';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { countEvidence, firstEvidence } from './evidence';

interface Stored {
  documentId: string;
  name: string;
  kind: string;
  region?: string | null;
  origin: string | null;
  reviewState: ReviewedEntity['reviewState'];
  aliases: { name: string }[];
  parent: { name: string } | null;
  organizations?: { name: string }[];
}

/** Sentences shown of each entry before somebody asks for more. */
const EVIDENCE = 3;

/** Entries with what a person needs to judge them, by document id; the number of queries does not grow with theirs. */
export async function reviewedEntities(strapi: Strapi, type: EntityType, documentIds: readonly string[]): Promise<Map<string, ReviewedEntity>> {
  const asked = [...new Set(documentIds)];
  if (asked.length === 0) return new Map();
  const ofInitiatives = type === 'initiative' ? { organizations: { select: ['name'] } } : {};
  const found = await rowsOf<Stored>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: asked } }, populate: { aliases: true, parent: { select: ['name'] }, ...ofInitiatives } });
  const [evidence, mentions] = [await firstEvidence(strapi, asked, EVIDENCE), await countEvidence(strapi, asked)];
  return new Map(
    found.map(({ documentId, name, kind, region, origin, reviewState, aliases, parent, organizations }) => [
      documentId,
      {
        ...{ type, documentId, name, kind, reviewState, origin: origin ?? null, region: region ?? null, parent: parent?.name ?? null },
        ...{ aliases: aliases.map((alias) => alias.name), organizations: (organizations ?? []).map((each) => each.name) },
        ...{ mentions: mentions.get(documentId) ?? 0, evidence: evidence.get(documentId) ?? [] },
      },
    ]),
  );
}
