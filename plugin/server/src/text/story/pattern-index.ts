import { anyOf } from './any-of';
import { firstUnits } from './first-units';

interface Bucket<Entry> {
  /** Match where any of the patterns does that begin with the bucket's unit. */
  tests: readonly RegExp[];
  /** All entries whose patterns may match, in order. */
  entries: readonly Entry[];
}

/**
 * Tells quickly that none of many patterns matches a line, as is the rule: those that match at the line's beginning are
 * asked only for lines that begin with a unit of theirs, and all others at once.
 */
export class PatternIndex<Entry extends { readonly pattern: RegExp }> {
  private readonly anywhere: readonly RegExp[];
  private readonly byUnit = new Map<number, Bucket<Entry>>();
  private readonly others: Bucket<Entry>;

  constructor(entries: readonly Entry[]) {
    const sorted = entries.map((entry) => ({ entry, anchored: isAnchored(entry.pattern.source), units: beginningsOf(entry.pattern) }));
    const loose = sorted.filter(({ units }) => units === null);
    this.anywhere = [true, false].flatMap((anchored) => testsFor(loose.filter((each) => each.anchored === anchored).map(({ entry }) => entry.pattern)));
    this.others = { tests: [], entries: loose.map(({ entry }) => entry) };
    for (const unit of new Set(sorted.flatMap(({ units }) => [...(units ?? [])]))) {
      const own = sorted.filter(({ units }) => units?.has(unit) === true);
      const possible = sorted.filter(({ units }) => units === null || units.has(unit));
      this.byUnit.set(unit, { tests: testsFor(own.map(({ entry }) => entry.pattern)), entries: possible.map(({ entry }) => entry) });
    }
  }

  /** The first entry whose pattern matches a line, of those that a caller accepts. */
  find(line: string, accepts: (entry: Entry) => boolean): Entry | undefined {
    const { tests, entries } = this.byUnit.get(line.charCodeAt(0)) ?? this.others;
    return matchesAny(this.anywhere, line) || matchesAny(tests, line) ? entries.find(accepts) : undefined;
  }
}

function matchesAny(tests: readonly RegExp[], line: string): boolean {
  for (const test of tests) if (test.test(line)) return true;
  return false;
}

/** As few patterns as their flags allow. */
function testsFor(patterns: readonly RegExp[]): RegExp[] {
  return [...new Set(patterns.map(({ flags }) => flags))].map((flags) => anyOf(...patterns.filter((pattern) => pattern.flags === flags)));
}

function beginningsOf(pattern: RegExp): ReadonlySet<number> | null {
  return isAnchored(pattern.source) ? firstUnits(pattern) : null;
}

/** Whether every alternative of a pattern begins at the line's beginning; in doubt it does not. */
function isAnchored(source: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0 && source[at + 1] !== '^') return false;
  }
  return source.startsWith('^');
}
