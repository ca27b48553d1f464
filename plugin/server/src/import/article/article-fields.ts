import type { Byline, CleanedText, Figure, Script } from '../../../../shared/cleaned-text';
import { bodyOf } from './body';
import { publicationTime, type Precision } from './publication-time';

/** The fields of an article that the importer writes, in the shape that the ledger keeps them in. */
export interface ArticleFields {
  title: string;
  kicker: string | null;
  subtitle: string | null;
  /** Markdown. */
  body: string;
  bylines: Byline[];
  outlet: string | null;
  site: string | null;
  /** ISO 8601 in UTC. */
  sourcePublishedAt: string | null;
  sourcePublishedPrecision: Precision | null;
  canonicalUrl: string | null;
  script: Script;
  /** Document ids. */
  organizations: string[];
  /** Document ids. */
  initiatives: string[];
  figures: ArticleFigure[];
}

export interface ArticleFigure {
  value: number;
  unit: string | null;
  of: string | null;
  approx: Figure['approx'] | null;
  quote: string | null;
  date: string | null;
  /** Names, as the story gives them, of what the figure's sentence speaks of. */
  organization?: string | null;
  initiative?: string | null;
  /** Name of the finder that proposed it; null where the grammar or a person did. */
  origin?: string | null;
}

/** Strapi's limit of a `string` attribute, in UTF-16 units. */
const STRING_LIMIT = 255;

/**
 * The fields that an article made from this text has.
 *
 * @param organizations document ids of what the text speaks of, in order of mention
 * @param initiatives likewise
 */
export function articleFields(text: CleanedText, organizations: string[], initiatives: string[]): ArticleFields {
  const published = publicationTime(text.publishedAt);
  return {
    title: text.title ?? headlineFromStory(text),
    kicker: text.kicker,
    subtitle: text.subtitle,
    body: bodyOf(text.blocks),
    bylines: distinct(text.bylines.map(({ name, role }) => ({ name: fit(name), role }))),
    outlet: fitOrNull(text.outlet),
    site: fitOrNull(text.site),
    sourcePublishedAt: published?.at ?? null,
    sourcePublishedPrecision: published?.precision ?? null,
    canonicalUrl: text.canonicalUrl,
    script: text.script,
    organizations: [...new Set(organizations)],
    initiatives: [...new Set(initiatives)],
    figures: distinct(text.figures.map(articleFigure)),
  };
}

function articleFigure({ value, unit, of, approx, quote, date, organization, initiative, origin }: Figure): ArticleFigure {
  const spokenOf = { organization: fitOrNull(organization ?? null), initiative: fitOrNull(initiative ?? null), origin: origin ?? null };
  return { value, unit: fitOrNull(unit), of: of || null, approx: approx ?? null, quote: quote || null, date: fitOrNull(date ?? null), ...spokenOf };
}

/** An article needs a title: without a headline, the story's first words stand in for it until an editor writes one. */
function headlineFromStory(text: CleanedText): string {
  const first = text.blocks.find((block) => block.text.trim() !== '')?.text ?? text.source.key;
  const words = [...first.split(/[。！？；\n]/u, 1)[0]];
  return words.length > 40 ? `${words.slice(0, 40).join('')}…` : words.join('');
}

function distinct<Item>(items: Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

function fitOrNull(value: string | null): string | null {
  return value ? fit(value) : null;
}

/** Cuts what would not fit, never between the halves of a surrogate pair. */
function fit(value: string): string {
  if (value.length <= STRING_LIMIT) return value;
  const cut = value.slice(0, STRING_LIMIT);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
