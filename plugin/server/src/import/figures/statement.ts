/** What a text states of an initiative or organization in figures, in a form that can be compared with other texts. */
import type { CleanedText, Figure } from '../../../../shared/cleaned-text';
import { nameKey } from '../entities/name-key';
import type { EntityType } from '../entities/entity-store';
import { sha256 } from '../ledger/hashes';
import { sentenceAround } from '../mentions/sentence';
import type { LinkedMentions } from '../rows';
import { countedHow } from './counted-how';

/** `dated`: the sentence states a date, which is part of the key; `growing`: the number grows from day to day: 已建成, 累计. */
export const TIMINGS = ['dated', 'growing', 'standing'] as const;
export type Timing = (typeof TIMINGS)[number];

export interface Statement {
  entityType: EntityType;
  /** Document id of the entry that the figure counts for. */
  entityDocumentId: string;
  /** Document id of the entry that the text's name means; another one where that was merged since. */
  linkedDocumentId: string;
  /** Document id of the organization that the sentence speaks of beside an initiative. */
  organizationDocumentId: string | null;
  /** What is counted, in which unit, how, where and for which date: only figures with one key can disagree. */
  thingKey: string;
  value: number;
  /** As written: 12个. */
  figure: string;
  /** As the cleaned text has it; cut to some hundred characters where it runs on. */
  sentence: string;
  timing: Timing;
  /** Day on which the text was published, `2020-06-30`; null where it is not known to the day. */
  publishedOn: string | null;
  /** Index into the text's blocks. */
  block: number;
}

/** A text that counts more is a table. */
const MOST_FIGURES = 500;
const SHORTEST_THING = 2;
/** 3至5个: neither end is the number. */
const RANGE_BEFORE = /[\d一二三四五六七八九十百千万][至到~～–—-]$/;
const RANGE_BEHIND = /^[至到~～–—-][\d一二三四五六七八九十]/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

type Text = Pick<CleanedText, 'blocks' | 'figures' | 'organizations' | 'initiatives' | 'publishedAt'>;

/**
 * The exact figures of a text that another text may contradict. Left out is what a text itself gives several values
 * for, since nobody knows then which of them is meant.
 *
 * @param linked what the text's names were linked to
 */
export function statementsOf(text: Text, linked: readonly LinkedMentions[]): Statement[] {
  if (text.figures.length === 0) return [];
  const entries = new Map(linked.map((link) => [`${link.type}/${nameKey(link.name)}`, link]));
  const names = namesByBlock(text);
  const found = text.figures.slice(0, MOST_FIGURES).flatMap((figure) => {
    const initiative = figure.initiative ? entries.get(`initiative/${nameKey(figure.initiative)}`) : undefined;
    const organization = figure.organization ? entries.get(`organization/${nameKey(figure.organization)}`) : undefined;
    const entry = initiative ?? organization;
    const statement = entry === undefined ? null : statementOf(figure, entry, text, names);
    return statement === null ? [] : [{ ...statement, organizationDocumentId: initiative && organization ? organization.documentId : null }];
  });
  const values = new Map<string, Set<number>>();
  for (const statement of found) values.set(subjectOf(statement), (values.get(subjectOf(statement)) ?? new Set()).add(statement.value));
  const told = new Set<string>();
  return found.filter((statement) => {
    const subject = subjectOf(statement);
    return values.get(subject)?.size === 1 && !told.has(subject) && told.add(subject);
  });
}

/** Statements of one subject say the same number, or disagree. */
export function subjectOf({ entityDocumentId, thingKey }: Pick<Statement, 'entityDocumentId' | 'thingKey'>): string {
  return `${entityDocumentId}/${thingKey}`;
}

function statementOf(figure: Figure, entry: LinkedMentions, { blocks, publishedAt }: Text, names: readonly Span[][]): Statement | null {
  const { value, unit, of, approx, quote, date = null, block = -1 } = figure;
  const text = blocks[block]?.text;
  const start = text === undefined ? -1 : text.indexOf(quote);
  // A figure that stands twice in a paragraph may be of two things.
  if (text === undefined || start === -1 || text.indexOf(quote, start + 1) !== -1 || /\d/.test(text[start - 1] ?? '')) return null;
  if (approx !== undefined || unit === '' || unit === '%' || of === null || of.length < SHORTEST_THING) return null;
  const end = start + quote.length;
  if (RANGE_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || RANGE_BEHIND.test(text.slice(end, end + 2))) return null;
  const sentence = sentenceAround(text, start, end);
  const { how, isGrowing } = countedHow(text, sentence.start, start, end, names[block] ?? []);
  return {
    ...{ entityType: entry.type, entityDocumentId: entry.documentId, linkedDocumentId: entry.linkedDocumentId ?? entry.documentId, organizationDocumentId: null },
    ...{ thingKey: sha256(JSON.stringify([nameKey(of), nameKey(unit), date, how])).slice(0, 32), value, figure: quote, sentence: sentence.text, timing: date !== null ? ('dated' as const) : isGrowing ? ('growing' as const) : ('standing' as const) },
    ...{ publishedOn: publishedAt !== null && DAY.test(publishedAt) ? publishedAt.slice(0, 10) : null, block },
  };
}

interface Span {
  start: number;
  end: number;
}

/** Where each block names somebody, in ascending order. */
function namesByBlock({ blocks, organizations, initiatives }: Text): Span[][] {
  const names: Span[][] = blocks.map(() => []);
  for (const { mentions } of [...organizations, ...initiatives]) for (const { block, start, end } of mentions) names[block]?.push({ start, end });
  for (const spans of names) spans.sort((one, other) => one.start - other.start);
  return names;
}
