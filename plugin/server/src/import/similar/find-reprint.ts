/** Recognises texts that were imported before in another form: edited copies, reprints of a part. */
import { existingArticles } from '../article/existing-articles';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { findSimilar } from '../../text/similar/find-similar';
import { MemoryIndex } from '../../text/similar/memory-index';
import { lookupKeysOf, signatureOf } from '../../text/similar/signature';
import type { Kinship } from '../../text/similar/similarity';
import type { RunContext } from '../run/run-context';
import { storedIndex } from './stored-index';

/** The earlier text that a text reprints. */
export interface Reprint {
  /** Document id of the first one's article; null in a dry run that has not made it. */
  articleDocumentId: string | null;
  title: string;
  kinship: Kinship;
  /** Share of the later text that the first one has, 0 to 1. */
  share: number;
}

/** Two notices of one form are alike in all but a name: shorter texts are never taken for copies. Different runs of three letters. */
const SHORTEST = 60;

/** What a dry run would have stored, by run. */
const dryStocks = new WeakMap<RunContext, { index: MemoryIndex; texts: Map<string, { title: string; text: string }> }>();

/** The nearest text of the whole stock that a new text is a copy of, wholly or in part, or that it contains. */
export async function findReprint(context: RunContext, text: string): Promise<Reprint | null> {
  const { strapi } = context;
  const dry = dryStocks.get(context);
  const [found] = [
    ...(await findSimilar(text, storedIndex(strapi), (documentId) => bodyOfArticle(strapi, documentId))).filter(isLongEnough),
    ...(dry ? await findSimilar(text, dry.index, (key) => dry.texts.get(key)?.text ?? null) : []).filter(isLongEnough),
  ];
  if (!found) return null;
  const { id, kinship, similarity } = found;
  const dryTitle = dry?.texts.get(id)?.title;
  const title = dryTitle ?? (await existingArticles(strapi, [id])).get(id) ?? '';
  return { articleDocumentId: dryTitle === undefined ? id : null, title, kinship, share: similarity.firstInSecond };
}

/** Keeps what later copies of an article's text are found by. Must run in the text's transaction. */
export async function rememberText(context: RunContext, articleDocumentId: string, title: string, text: string): Promise<void> {
  const keys = lookupKeysOf(signatureOf(text));
  if (!context.run.dryRun) return void (await storedIndex(context.strapi).add(articleDocumentId, keys));
  const dry = dryStocks.get(context) ?? { index: new MemoryIndex(), texts: new Map() };
  dryStocks.set(context, dry);
  dry.index.add(articleDocumentId, keys);
  dry.texts.set(articleDocumentId, { title, text });
}

export function isLongEnough({ similarity }: { similarity: { shorter: number } }): boolean {
  return similarity.shorter >= SHORTEST;
}

async function bodyOfArticle(strapi: Strapi, documentId: string): Promise<string | null> {
  const article = await rowsOf<{ body: string | null }>(strapi, UIDS.article).findOne({ where: { documentId, publishedAt: null }, select: ['body'] });
  return article?.body ?? null;
}
