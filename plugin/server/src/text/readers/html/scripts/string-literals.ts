import { concatenate, fromSource, replacing, type MappedText } from '../../../mapped-text';

/** A string or whole number that a script gives to a name: `"publishTime": "2024-03-19"`, `source: '东浦晚报'`. */
export interface Literal {
  /** The name that it is given to; empty where there is none. */
  name: string;
  /** Offsets of what stands between the quotation marks, end exclusive. */
  start: number;
  end: number;
}

const SPACE = /\s/;
const WORD = /[\w$]/;
const LONGEST_NAME = 40;
const LONGEST_NUMBER = 14;

/** The literals of a script that have a name, in order. Regular expressions and comments are not told apart: a line's end closes what they leave open. */
export function* literalsIn(source: string, from: number, to: number): Generator<Literal> {
  for (let at = from; at < to; at++) {
    const character = source[at];
    // An escaped quotation mark opens nothing: trying it would read to the line's end again and again.
    if (character === '\\') at += 1;
    if (character === ':' || character === '=') {
      const number = numberAfter(source, at + 1, to);
      if (number !== null) yield { name: nameBefore(source, at, from), ...number };
      continue;
    }
    if (character !== '"' && character !== "'") continue;
    const end = closingQuote(source, at, to);
    if (end === -1) continue;
    const sign = before(source, at - 1, from);
    if (source[sign] === ':' || source[sign] === '=') yield { name: nameBefore(source, sign, from), start: at + 1, end };
    at = end;
  }
}

/** What a literal says, each character with its place in the source. */
export function textOfLiteral(source: string, { start, end }: Literal): MappedText {
  const parts: MappedText[] = [];
  let done = start;
  for (let at = source.indexOf('\\', start); at !== -1 && at < end; at = source.indexOf('\\', done)) {
    if (at > done) parts.push(fromSource(source.slice(done, at), done));
    const unit = /^u[\da-fA-F]{4}/.test(source.slice(at + 1, at + 6)) ? source.slice(at + 2, at + 6) : null;
    const length = unit === null ? 2 : 6;
    parts.push(replacing(unit === null ? (ESCAPES[source[at + 1]] ?? source[at + 1]) : String.fromCharCode(Number.parseInt(unit, 16)), [at, at + length]));
    done = at + length;
  }
  if (done < end) parts.push(fromSource(source.slice(done, end), done));
  return concatenate(parts);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** Where the string that opens at `open` is closed; -1 where its line ends first. */
function closingQuote(source: string, open: number, to: number): number {
  for (let at = open + 1; at < to; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === source[open]) return at;
    else if (source[at] === '\n') return -1;
  }
  return -1;
}

function numberAfter(source: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  while (start < to && source[start] === ' ') start++;
  let end = start;
  while (end < to && end - start <= LONGEST_NUMBER && source[end] >= '0' && source[end] <= '9') end++;
  return end > start && end - start <= LONGEST_NUMBER ? { start, end } : null;
}

/** The name before the colon or the equals sign at `sign`, quoted or bare. */
function nameBefore(source: string, sign: number, from: number): string {
  let end = before(source, sign - 1, from) + 1;
  if (source[end - 1] === '"' || source[end - 1] === "'") end -= 1;
  let start = end;
  while (start > from && end - start < LONGEST_NAME && WORD.test(source[start - 1])) start--;
  return source.slice(start, end);
}

/** The last offset at or before `at` that holds no white space; at most a line back. */
function before(source: string, at: number, from: number): number {
  let place = at;
  while (place > from && at - place < LONGEST_NAME && SPACE.test(source[place])) place--;
  return place;
}
