/**
 * Compares what was found with gold answers, as the gold guide says: entries match by any shared name or alias,
 * optional ones count neither way, figures match by value, unit and quote.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Found, Story } from '../../plugin/server/src/text/find/find';

interface GoldEntry {
  name: string;
  aliases?: string[];
  optional?: boolean;
}

interface GoldFigure {
  value: number;
  unit: string;
  /** Absent in answers that tell no figures of one value apart. */
  quote?: string;
  optional?: boolean;
}

export interface GoldStory {
  id: string;
  story: Story;
  organizations: GoldEntry[];
  initiatives: GoldEntry[];
  figures: GoldFigure[];
}

export interface Comparison {
  right: number;
  /** False finds. */
  wrong: string[];
  missed: string[];
}

const first = <Value>(value: Value | Value[]): Value => (Array.isArray(value) ? value[0] : value);

/** The stories with gold answers in a folder of `tests/fixtures`, in order of their names. */
export function goldStories(folder: string): GoldStory[] {
  const directory = path.resolve(__dirname, '../fixtures', folder);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(path.join(directory, file), 'utf8'));
      const story: Story = {
        title: first(gold.title),
        kicker: first(gold.kicker) ?? null,
        subtitle: first(gold.subtitle) ?? null,
        blocks: gold.blocks,
        publishedAt: first(gold.publishedAt) ?? null,
      };
      return { id: file.replace(/(?:\.gold)?\.json$/, ''), story, organizations: gold.organizations, initiatives: gold.initiatives, figures: gold.figures };
    });
}

const bare = (text: string): string => text.replace(/[\s“”"‘’'「」『』《》〈〉]/g, '').normalize('NFKC').toLowerCase();
const formsOf = (entry: GoldEntry): string[] => [entry.name, ...(entry.aliases ?? [])].map(bare);
const share = (one: GoldEntry, other: GoldEntry): boolean => formsOf(one).some((form) => formsOf(other).includes(form));

export function compareNamed(gold: readonly GoldEntry[], answers: readonly GoldEntry[]): Comparison {
  const taken = new Set<GoldEntry>();
  const wrong: string[] = [];
  let right = 0;
  for (const answer of answers) {
    const match = gold.find((entry) => share(entry, answer));
    if (match === undefined || (taken.has(match) && match.optional !== true)) wrong.push(answer.name);
    else {
      if (match.optional !== true) right++;
      taken.add(match);
    }
  }
  return { right, wrong, missed: gold.filter((entry) => entry.optional !== true && !taken.has(entry)).map(({ name }) => name) };
}

export function compareFigures(gold: readonly GoldFigure[], answers: Found['figures']): Comparison {
  const taken = new Set<GoldFigure>();
  const wrong: string[] = [];
  let right = 0;
  for (const answer of answers) {
    const match = gold.find(
      (figure) =>
        !taken.has(figure) &&
        figure.value === answer.value &&
        (figure.optional === true || bare(figure.unit) === bare(answer.unit)) &&
        (figure.quote === undefined || bare(figure.quote).includes(bare(answer.quote)) || bare(answer.quote).includes(bare(figure.quote))),
    );
    if (match === undefined) wrong.push(answer.quote);
    else {
      taken.add(match);
      if (match.optional !== true) right++;
    }
  }
  const missed = gold.filter((figure) => figure.optional !== true && !taken.has(figure)).map(({ quote, value, unit }) => quote ?? `${value}${unit}`);
  return { right, wrong, missed };
}

/** Answers that make one entry of two that the gold answers keep apart. */
export function wrongMerges(gold: readonly GoldEntry[], answers: readonly GoldEntry[]): string[] {
  return answers.flatMap((answer) => {
    const merged = gold.filter((entry) => entry.optional !== true && share(entry, answer));
    return merged.length > 1 ? [`${answer.name} = ${merged.map(({ name }) => name).join(' + ')}`] : [];
  });
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const sum = (count: (one: Comparison) => number): number => comparisons.reduce((total, one) => total + count(one), 0);
  const right = sum((one) => one.right);
  const answered = right + sum(({ wrong }) => wrong.length);
  const required = right + sum(({ missed }) => missed.length);
  const precision = answered === 0 ? 1 : right / answered;
  const recall = required === 0 ? 1 : right / required;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Of the named answers with a confidence above `bound`: how many, and how many of them match an entry. */
export function confident(gold: readonly GoldEntry[], answers: readonly (GoldEntry & { confidence?: number })[], bound: number): { all: number; right: number } {
  const sure = answers.filter(({ confidence }) => (confidence ?? 0) > bound);
  return { all: sure.length, right: sure.filter((answer) => gold.some((entry) => share(entry, answer))).length };
}
