import { readFileSync } from 'node:fs';
import path from 'node:path';

import { find } from '../../../../plugin/server/src/text/find/find';

/** Sentences of newspapers by trade; « » stand around each body's name. */
const sentencesByTrade = ['bodies-by-trade.json', 'more-bodies-by-trade.json'].flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(path.resolve(__dirname, '../../../fixtures/sentences', file), 'utf8')) as Record<string, string[]>),
);

const bare = (text: string): string => text.replace(/[“”]/g, '');

interface Outcome {
  right: number;
  missed: string[];
  wrong: string[];
}

/** A body that is named only in front of another's name (…局 of …局派出所) counts neither way. */
function outcomeOf(sentence: string): Outcome {
  const names = [...sentence.matchAll(/«([^»]*)»/g)].map(([, name]) => bare(name));
  const text = sentence.replace(/[«»]/g, '');
  const { organizations } = find({ title: null, kicker: null, subtitle: null, blocks: [{ kind: 'paragraph', text }], publishedAt: null });
  const forms = organizations.map(({ name, aliases }) => [name, ...aliases].map(bare));
  const missed = names.filter((name) => !forms.some((of) => of.includes(name)));
  const wrong = forms.filter((of) => !of.some((form) => names.some((name) => name.startsWith(form)))).map(([name]) => name);
  return { right: names.length - missed.length, missed, wrong };
}

describe('bodies in sentences of many trades', () => {
  const outcomes = sentencesByTrade.map(([trade, sentences]) => ({ trade, outcomes: sentences.map(outcomeOf) }));
  const all = outcomes.flatMap((one) => one.outcomes);
  const sum = (count: (one: Outcome) => number): number => all.reduce((total, one) => total + count(one), 0);

  it('holds sentences of many trades', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(30);
    expect(sum(({ right, missed }) => right + missed.length)).toBeGreaterThan(250);
  });

  it('finds nearly all of them', () => {
    const right = sum((one) => one.right);
    const missed = all.flatMap((one) => one.missed);
    expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.94);
  });

  it('cuts hardly any of them short', () => {
    const right = sum((one) => one.right);
    const wrong = sum((one) => one.wrong.length);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(outcomes)('reads two in three at the least of $trade', ({ outcomes: ofTrade }) => {
    const right = ofTrade.reduce((total, one) => total + one.right, 0);
    const missed = ofTrade.flatMap((one) => one.missed);
    expect(right).toBeGreaterThanOrEqual(0.65 * (right + missed.length));
  });
});
