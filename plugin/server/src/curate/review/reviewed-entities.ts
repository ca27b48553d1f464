import type { EntityType } from '../../../../shared/evidence';
import type { ReviewedEntity } from '../../../../shared/review';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { Rights } from '../rights';
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

/**
 * Entries with what a person needs to judge them, by document id; the number of queries does not grow with theirs. Of
 * one that she may not read there is its name, and there are no sentences of articles that she may not read.
 */
export async function reviewedEntities(strapi: Strapi, type: EntityType, documentIds: readonly string[], rights: Rights): Promise<Map<string, ReviewedEntity>> {
  const asked = [...new Set(documentIds)];
  if (asked.length === 0) return new Map();
  const ofInitiatives = type === 'initiative' ? { organizations: { select: ['name'] } } : {};
  const found = await rowsOf<Stored>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: asked } }, populate: { aliases: true, parent: { select: ['name'] }, ...ofInitiatives } });
  const readable = await rights.allowed('read', type, asked, []);
  const [evidence, mentions] = [await firstEvidence(strapi, [...readable], EVIDENCE, rights), await countEvidence(strapi, asked)];
  return new Map(
    found.map((entry) => [
      entry.documentId,
      {
        ...(readable.has(entry.documentId) ? detailsOf(entry) : NO_DETAILS),
        ...{ type, documentId: entry.documentId, name: entry.name, kind: entry.kind, reviewState: entry.reviewState },
        ...{ mentions: mentions.get(entry.documentId) ?? 0, evidence: evidence.get(entry.documentId) ?? [] },
      },
    ]),
  );
}

type Details = Pick<ReviewedEntity, 'origin' | 'region' | 'parent' | 'aliases' | 'organizations'>;

const NO_DETAILS: Details = { origin: null, region: null, parent: null, aliases: [], organizations: [] };

function detailsOf({ origin, region, parent, aliases, organizations = [] }: Stored): Details {
  return { origin: origin ?? null, region: region ?? null, parent: parent?.name ?? null, aliases: aliases.map(({ name }) => name), organizations: organizations.map(({ name }) => name) };
}
