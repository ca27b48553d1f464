import type { Removal } from '../../read-text';
import type { LineBuilder } from '../line-builder';

/**
 * Marks inside a line, best first. Each is bounded, so that a line of nothing but `[` takes linear time. The groups are
 * told by their number, because a match with names for them takes twice as long.
 */
const MARKS = new RegExp(
  [
    /(!\[[^\][\n]{0,300}\]\([^()\n]{0,600}\))/,
    /(\[[^\][\n]{1,300}\])(?=\([^()\n]{0,600}\))/,
    /(\[\^[^\][\n]{1,40}\])/,
    /<(https?:\/\/[^\s<>]{1,600})>/,
    /(<\/?(?:br|su[pb]|[biua]|em|strong|span|font|center|p|div|img|mark|small)(?:\s[^<>\n]{0,500})?\/?>)/,
    /\\([\\`*_{}[\]()#+\-.!|<>~$])/,
    /\$\s{0,2}(\d[\d.,\s]{0,20}(?:\\?%)?)\s{0,2}\$/,
    /(`{1,3})/,
    /\*{1,3}|_{1,3}|~~/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

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
  const paired = pairedEmphasis(text);
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
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    const at = match.index;
    const after = at + match[0].length;
    if (at < done) continue;
    const [, picture, link, footnote, address, tag, escaped, formula, code] = match;
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
    } else if (code ? isPaired(code) : paired[at] === 1) cut(at, after, 'markup.emphasis');
  }
  keepUpTo(text.length);
  return linked;
}

/** For each offset whether an emphasis mark with a partner in the line begins there; the others are text, such as the `*` of a footnote. */
function pairedEmphasis(text: string): Uint8Array {
  const paired = new Uint8Array(text.length);
  const open = new Map<string, number>();
  EMPHASIS.lastIndex = 0;
  for (let match = EMPHASIS.exec(text); match !== null; match = EMPHASIS.exec(text)) {
    const at = match.index;
    const mark = match[0];
    const before = text.charAt(at - 1);
    const after = text.charAt(at + mark.length);
    const partner = open.get(mark);
    if (partner !== undefined && closes(mark, before, after)) {
      paired[partner] = 1;
      paired[at] = 1;
      open.delete(mark);
    } else if (opens(mark, before, after)) open.set(mark, at);
  }
  return paired;
}

const EMPHASIS = /\*{1,3}|_{1,3}|~~/g;
const WORD = /[\p{L}\p{N}]/u;
const FILLED = /\S/;

function opens(mark: string, before: string, after: string): boolean {
  return FILLED.test(after) && !(mark[0] === '_' ? WORD.test(before) : isDigit(before));
}

function closes(mark: string, before: string, after: string): boolean {
  return FILLED.test(before) && !(mark[0] === '_' ? WORD.test(after) : isDigit(after) && isDigit(before));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
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
