import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { comparableLetters } from '../../text/similar/comparable-letters';
import { MOST_COMPARED, similarAmong, type Comparable } from '../../text/similar/find-similar';
import { likelyCandidates } from '../../text/similar/likely-candidates';
import { MemoryIndex } from '../../text/similar/memory-index';
import { shinglesOf } from '../../text/similar/shingles';
import type { Candidate } from '../../text/similar/similar-text-index';
import { isLongEnough, type Reprint } from './find-reprint';
import { addNewKeys, storedIndex } from './stored-index';

interface Stock {
  title: string;
  shingles: Uint32Array;
}

/** Compared articles are kept as long as their body stays, so that a much copied text is not hashed for each copy. */
const MOST_KEPT = 500;
const compared = new WeakMap<Strapi, Map<string, Stock & { body: string }>>();

/**
 * Recognises reprints among a batch of new texts: of stored articles and of texts before them in the batch. Must be
 * used within the batch's transaction.
 */
export class BatchReprints {
  private readonly index = new MemoryIndex();
  private readonly texts = new Map<string, Stock & { lookupKeys: Uint32Array }>();

  constructor(private readonly strapi: Strapi) {}

  /** The nearest text of the whole stock that a new text is a copy of, wholly or in part, or that it contains. */
  async find({ shingles, lookupKeys }: Comparable): Promise<Reprint | null> {
    const candidates = nearestFirst([...(await storedIndex(this.strapi).candidates(lookupKeys, MOST_COMPARED)), ...this.index.candidates(lookupKeys, MOST_COMPARED)]).slice(0, MOST_COMPARED);
    const ids = likelyCandidates(lookupKeys, candidates).map(({ id }) => id);
    const stock = new Map<string, Stock>([...this.texts, ...(await storedStock(this.strapi, ids.filter((id) => !this.texts.has(id))))]);
    const others = ids.flatMap((id) => (stock.has(id) ? [{ id, shingles: (stock.get(id) as Stock).shingles }] : []));
    const found = similarAmong(shingles, others).find(isLongEnough);
    return found ? { articleDocumentId: found.id, title: stock.get(found.id)?.title ?? '', kinship: found.kinship, share: found.similarity.firstInSecond } : null;
  }

  /** Lets later texts of the batch find this one. */
  remember(documentId: string, title: string, { shingles, lookupKeys }: Comparable): void {
    this.index.add(documentId, lookupKeys);
    this.texts.set(documentId, { title, shingles, lookupKeys });
  }

  /** Writes what later copies are found by. */
  async flush(): Promise<void> {
    await addNewKeys(this.strapi, [...this.texts].map(([documentId, { lookupKeys }]) => ({ documentId, keys: lookupKeys })));
  }
}

/** In the order in which one index would give them all: of those that are as near, stored ones stay first. */
function nearestFirst(candidates: Candidate[]): Candidate[] {
  return candidates.sort((one, other) => other.sharedKeys - one.sharedKeys);
}

async function storedStock(strapi: Strapi, documentIds: readonly string[]): Promise<Map<string, Stock>> {
  if (documentIds.length === 0) return new Map();
  const rows = await rowsOf<{ documentId: string; title: string | null; body: string | null }>(strapi, UIDS.article).findMany({ where: { documentId: { $in: [...documentIds] }, publishedAt: null }, select: ['documentId', 'title', 'body'] });
  const kept = compared.get(strapi) ?? new Map<string, Stock & { body: string }>();
  compared.set(strapi, kept);
  return new Map(rows.map(({ documentId, title, body }) => [documentId, stockOf(kept, documentId, title ?? '', body ?? '')]));
}

function stockOf(kept: Map<string, Stock & { body: string }>, documentId: string, title: string, body: string): Stock {
  const before = kept.get(documentId);
  const stock = { title, body, shingles: before?.body === body ? before.shingles : shinglesOf(comparableLetters(body)) };
  kept.delete(documentId);
  kept.set(documentId, stock);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return stock;
}
