import type { EntityType, FigureRecord } from '../../../../shared/evidence';
import type { ArticleFigure } from '../../import/article/article-fields';
import { lettersWithPlaces } from '../../import/mentions/letters';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { publishedMentions } from './published-mentions';

interface StatingArticle {
  documentId: string;
  title: string;
  slug: string | null;
  figures: ArticleFigure[] | null;
}

/** Mentions that are looked at; an initiative has dozens. */
const MOST_MENTIONS = 2_000;

/**
 * Figures of an organization or initiative: those that an editor gave it, and those of published articles whose
 * sentence names it. The same figure of one date that several articles state comes once, from the latest article.
 */
export async function figuresOfEntity(strapi: Strapi, type: EntityType, documentId: string): Promise<FigureRecord[]> {
  const { mentions } = await publishedMentions(strapi, type, { entityDocumentId: documentId }, { offset: 0, limit: MOST_MENTIONS });
  const sentences = new Map<string, string[]>();
  for (const { article, quote } of mentions) sentences.set(article.documentId, [...(sentences.get(article.documentId) ?? []), lettersWithPlaces(quote).text]);
  const articles = await rowsOf<StatingArticle>(strapi, UIDS.article).findMany({
    where: { documentId: { $in: [...sentences.keys()] }, publishedAt: { $notNull: true } },
    select: ['documentId', 'title', 'slug'],
    populate: { figures: true },
    orderBy: [{ sourcePublishedAt: 'desc' }, { id: 'desc' }],
  });
  const stated = articles.flatMap(({ figures, documentId: article, title, slug }) =>
    (figures ?? [])
      .filter(({ quote }) => standsIn(quote, sentences.get(article) ?? []))
      .map((figure) => figureRecord(figure, { documentId: article, title, slug })),
  );
  return distinct([...(await ownFigures(strapi, type, documentId)), ...stated]);
}

/** The dated ones in the order of their dates; a period stands at its beginning. */
export function timelineOf(figures: readonly FigureRecord[]): FigureRecord[] {
  return figures.filter(({ date }) => date !== null).sort((one, other) => ((one.date as string) < (other.date as string) ? -1 : 1));
}

async function ownFigures(strapi: Strapi, type: EntityType, documentId: string): Promise<FigureRecord[]> {
  if (type !== 'initiative') return [];
  const initiative = await rowsOf<{ figures: ArticleFigure[] | null }>(strapi, UIDS.initiative).findOne({ where: { documentId }, populate: { figures: true } });
  return (initiative?.figures ?? []).map((figure) => figureRecord(figure, null));
}

function standsIn(quote: string | null, sentences: readonly string[]): boolean {
  const letters = lettersWithPlaces(quote ?? '').text;
  return letters !== '' && sentences.some((sentence) => sentence.includes(letters));
}

function figureRecord({ value, unit, of, approx, quote, date }: ArticleFigure, article: FigureRecord['article']): FigureRecord {
  return { value, unit: unit || null, of, approx: approx ?? null, quote, date: date || null, article };
}

function distinct(figures: readonly FigureRecord[]): FigureRecord[] {
  const seen = new Set<string>();
  return figures.filter(({ value, unit, of, approx, date }) => {
    const key = JSON.stringify([value, unit, of, approx, date]);
    return seen.has(key) ? false : seen.add(key);
  });
}
