import type { EntityType, FigureRecord } from '../../../../shared/evidence';
import type { ArticleFigure } from '../../import/article/article-fields';
import { nameKey } from '../../import/entities/name-key';
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

/** What an article says of an entity. */
interface Said {
  sentences: string[];
  /** Keys of the names by which it calls it. */
  names: Set<string>;
}

/**
 * Figures of an organization or initiative: those that an editor gave it, and those of published articles whose
 * sentence names it, but for those that the sentence says of another. The same figure of one date that several
 * articles state comes once, from the latest article.
 */
export async function figuresOfEntity(strapi: Strapi, type: EntityType, documentId: string): Promise<FigureRecord[]> {
  const { mentions } = await publishedMentions(strapi, type, { entityDocumentId: documentId }, { offset: 0, limit: MOST_MENTIONS });
  const said = new Map<string, Said>();
  for (const { article, quote, name } of mentions) {
    const here = said.get(article.documentId) ?? { sentences: [], names: new Set<string>() };
    here.sentences.push(lettersWithPlaces(quote).text);
    here.names.add(nameKey(name));
    said.set(article.documentId, here);
  }
  const own = await ownOf(strapi, type, documentId);
  const articles = await rowsOf<StatingArticle>(strapi, UIDS.article).findMany({
    where: { documentId: { $in: [...said.keys()] }, publishedAt: { $notNull: true } },
    select: ['documentId', 'title', 'slug'],
    populate: { figures: true },
    orderBy: [{ sourcePublishedAt: 'desc' }, { id: 'desc' }],
  });
  const stated = articles.flatMap(({ figures, documentId: article, title, slug }) =>
    (figures ?? [])
      .filter((figure) => isSaidOf(type, figure, said.get(article), own.names))
      .map((figure) => figureRecord(figure, { documentId: article, title, slug })),
  );
  return distinct([...own.figures, ...stated]);
}

/** The dated ones in the order of their dates; a period stands at its beginning. */
export function timelineOf(figures: readonly FigureRecord[]): FigureRecord[] {
  return figures.filter(({ date }) => date !== null).sort((one, other) => ((one.date as string) < (other.date as string) ? -1 : 1));
}

/** Figures that an editor gave an initiative, and the keys of an entry's names. */
async function ownOf(strapi: Strapi, type: EntityType, documentId: string): Promise<{ figures: FigureRecord[]; names: Set<string> }> {
  const entry = await rowsOf<{ name: string; aliases: { name: string }[]; figures?: ArticleFigure[] | null }>(strapi, UIDS[type]).findOne({
    where: { documentId },
    select: ['name'],
    populate: { aliases: true, ...(type === 'initiative' ? { figures: true } : {}) },
  });
  const names = entry ? [entry.name, ...entry.aliases.map(({ name }) => name)] : [];
  return { figures: (entry?.figures ?? []).map((figure) => figureRecord(figure, null)), names: new Set(names.map(nameKey)) };
}

/** A figure whose sentence names two bodies is the one's that stands nearer, as the finder has read it. */
function isSaidOf(type: EntityType, figure: ArticleFigure, said: Said | undefined, names: ReadonlySet<string>): boolean {
  if (!said || !standsIn(figure.quote, said.sentences)) return false;
  const key = figure[type] ? nameKey(figure[type]) : null;
  return key === null || names.has(key) || said.names.has(key);
}

function standsIn(quote: string | null, sentences: readonly string[]): boolean {
  const letters = lettersWithPlaces(quote ?? '').text;
  return letters !== '' && sentences.some((sentence) => sentence.includes(letters));
}

function figureRecord({ value, unit, of, approx, quote, date, organization, initiative }: ArticleFigure, article: FigureRecord['article']): FigureRecord {
  return { value, unit: unit || null, of, approx: approx ?? null, quote, organization: organization || null, initiative: initiative || null, date: date || null, article };
}

function distinct(figures: readonly FigureRecord[]): FigureRecord[] {
  const seen = new Set<string>();
  return figures.filter(({ value, unit, of, approx, date }) => {
    const key = JSON.stringify([value, unit, of, approx, date]);
    return seen.has(key) ? false : seen.add(key);
  });
}
