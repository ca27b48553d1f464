import type { Removal } from '../../read-text';
import type { LineBuilder } from '../line-builder';

/** Marks inside a line, best first. Each is bounded, so that a line of nothing but `[` takes linear time. */
const MARKS = new RegExp(
  [
    /(?<picture>!\[[^\][\n]{0,300}\]\([^()\n]{0,600}\))/,
    /(?<link>\[[^\][\n]{1,300}\])(?=\([^()\n]{0,600}\))/,
    /(?<footnote>\[\^[^\][\n]{1,40}\])/,
    /<(?<address>https?:\/\/[^\s<>]{1,600})>/,
    /(?<tag><\/?(?:br|su[pb]|[biua]|em|strong|span|font|center|p|div|img|mark|small)(?:\s[^<>\n]{0,500})?\/?>)/,
    /\\(?<escaped>[\\`*_{}[\]()#+\-.!|<>~$])/,
    /\$\s{0,2}(?<formula>\d[\d.,\s]{0,20}(?:\\?%)?)\s{0,2}\$/,
    /\*{1,3}|_{1,3}|~~/,
    /(?<code>`{1,3})/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

interface Emphasis {
  mark: string;
  at: number;
  opens: boolean;
  closes: boolean;
}

/**
 * Adds what the ranges show to a reader, and reports marks as removed.
 *
 * @returns how many characters stand in links.
 */
export function addInline(source: string, ranges: [number, number][], builder: LineBuilder, removed: Removal[]): number {
  let linked = 0;
  for (const [start, end] of ranges) linked += addRange(source, start, end, builder, removed);
  return linked;
}

function addRange(source: string, start: number, end: number, builder: LineBuilder, removed: Removal[]): number {
  const text = source.slice(start, end);
  if (!/[![<\\$*_~`]/.test(text)) {
    builder.add(text, start, end);
    return 0;
  }
  const paired = pairEmphasis(text);
  const isPaired = evenlyIn(text);
  let linked = 0;
  let done = 0;
  const keepUpTo = (to: number): void => {
    if (to > done) builder.add(text.slice(done, to), start + done, start + to);
    done = Math.max(done, to);
  };
  const cut = (from: number, to: number, rule: string): void => {
    keepUpTo(from);
    if (to > done) removed.push({ rule, start: start + done, end: start + to });
    done = Math.max(done, to);
  };
  for (const match of text.matchAll(MARKS)) {
    const at = match.index;
    const after = at + match[0].length;
    if (at < done) continue;
    const { picture, link, footnote, address, tag, escaped, formula, code } = match.groups as Record<string, string | undefined>;
    if (picture) cut(at, after, 'markup.picture');
    else if (link) {
      cut(at, at + 1, 'markup.link');
      keepUpTo(after - 1);
      linked += after - 2 - at;
      cut(after - 1, text.indexOf(')', after) + 1, 'markup.link');
    } else if (footnote) cut(at, after, 'markup.footnote');
    else if (address) {
      cut(at, at + 1, 'markup.link');
      keepUpTo(after - 1);
      cut(after - 1, after, 'markup.link');
    } else if (tag) cut(at, after, 'markup.tag');
    else if (escaped) cut(at, at + 1, 'markup.escape');
    else if (formula) {
      const number = at + match[0].indexOf(formula);
      cut(at, number, 'markup.formula');
      keepUpTo(number + formula.length);
      cut(number + formula.length, after, 'markup.formula');
    } else if (code ? isPaired(code) : paired.has(at)) cut(at, after, 'markup.emphasis');
  }
  keepUpTo(text.length);
  return linked;
}

/** Offsets of emphasis marks that have a partner in the line; the others are text, such as the `*` of a footnote. */
function pairEmphasis(text: string): Set<number> {
  const paired = new Set<number>();
  const open = new Map<string, number>();
  for (const { mark, at, opens, closes } of emphasisOf(text)) {
    const partner = open.get(mark);
    if (closes && partner !== undefined) {
      paired.add(partner).add(at);
      open.delete(mark);
    } else if (opens) open.set(mark, at);
  }
  return paired;
}

function emphasisOf(text: string): Emphasis[] {
  return Array.from(text.matchAll(/\*{1,3}|_{1,3}|~~/g), (match) => {
    const mark = match[0];
    const before = text.charAt(match.index - 1);
    const after = text.charAt(match.index + mark.length);
    const wordBefore = mark[0] === '_' ? /[\p{L}\p{N}]/u.test(before) : /\d/.test(before);
    const wordAfter = mark[0] === '_' ? /[\p{L}\p{N}]/u.test(after) : /\d/.test(after) && /\d/.test(before);
    return { mark, at: match.index, opens: /\S/.test(after) && !wordBefore, closes: /\S/.test(before) && !wordAfter };
  });
}

/** Tells of each mark of code whether it stands an even number of times. */
function evenlyIn(text: string): (mark: string) => boolean {
  const even = new Map<string, boolean>();
  return (mark) => {
    const known = even.get(mark) ?? text.split(mark).length % 2 === 1;
    even.set(mark, known);
    return known;
  };
}
