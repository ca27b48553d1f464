/** Larger ranges, such as all Han characters, count as any unit. */
const WIDEST_RANGE = 256;

/** With which units a part of a pattern may begin to match; null for any. */
interface Beginning {
  units: Set<number> | null;
  /** The part may match nothing, so that what follows it may begin the match as well. */
  empty: boolean;
}

/**
 * The UTF-16 units with which a text may begin that a pattern matches at its beginning; null where that may be any unit,
 * and in doubt. For patterns without the flag `u`, whose every alternative begins with `^`.
 */
export function firstUnits({ source, flags }: RegExp): ReadonlySet<number> | null {
  const { units, empty } = new Reader(source).alternatives();
  if (units === null || empty) return null;
  if (!flags.includes('i')) return units;
  const cased = [...units].map((unit) => String.fromCharCode(unit));
  if (cased.some((character) => character > '\x7f' && character.toLowerCase() !== character.toUpperCase())) return null;
  return new Set(cased.flatMap((character) => [character.toLowerCase(), character.toUpperCase()]).map((character) => character.charCodeAt(0)));
}

/** Reads a pattern's source from left to right. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group or of the source. */
  alternatives(): Beginning {
    let all = this.sequence();
    while (this.source[this.at] === '|') {
      this.at += 1;
      const next = this.sequence();
      all = { units: union(all.units, next.units), empty: all.empty || next.empty };
    }
    return all;
  }

  private sequence(): Beginning {
    let all: Beginning = { units: new Set(), empty: true };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const part = this.atom();
      const empty = this.mayBeLeftOut() || part.empty;
      if (all.empty) all = { units: union(all.units, part.units), empty };
    }
    return all;
  }

  private atom(): Beginning {
    const character = this.source[this.at];
    if (character === '(') return this.group();
    if (character === '[') return { units: this.characterClass(), empty: false };
    if (character === '\\') return this.escape();
    this.at += 1;
    if (character === '^' || character === '$') return { units: new Set(), empty: true };
    return { units: character === '.' ? null : new Set([character.charCodeAt(0)]), empty: false };
  }

  private group(): Beginning {
    const [opening] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.at)) ?? ['('];
    this.at += opening.length;
    const inside = this.alternatives();
    this.at += 1;
    return /[=!]$/.test(opening) ? { units: new Set(), empty: true } : inside;
  }

  private escape(): Beginning {
    const [escape] = /^\\(?:u[\da-f]{4}|x[\da-f]{2}|.)/i.exec(this.source.slice(this.at)) as RegExpExecArray;
    this.at += escape.length;
    if (escape === '\\b' || escape === '\\B') return { units: new Set(), empty: true };
    if (escape === '\\d') return { units: range(0x30, 0x39), empty: false };
    if (escape.length > 2) return { units: new Set([parseInt(escape.slice(2), 16)]), empty: false };
    return { units: /\w/.test(escape[1]) ? null : new Set([escape.charCodeAt(1)]), empty: false };
  }

  private characterClass(): Set<number> | null {
    this.at += 1;
    let units: Set<number> | null = new Set();
    if (this.source[this.at] === '^') units = null;
    while (this.source[this.at] !== ']') {
      let part = this.source[this.at] === '\\' ? this.escape().units : new Set([this.source.charCodeAt(this.at++)]);
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && part?.size === 1) {
        this.at += 1;
        const last = this.source[this.at] === '\\' ? this.escape().units : new Set([this.source.charCodeAt(this.at++)]);
        part = last === null ? null : range([...part][0], [...last][0]);
      }
      units = union(units, part);
    }
    this.at += 1;
    return units;
  }

  /** Takes the quantifier behind an atom and says whether it allows for none. */
  private mayBeLeftOut(): boolean {
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += quantifier.length;
    return /^(?:[*?]|\{0[,}])/.test(quantifier);
  }
}

function range(from: number, to: number): Set<number> | null {
  return to - from > WIDEST_RANGE ? null : new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function union(first: Set<number> | null, second: Set<number> | null): Set<number> | null {
  return first === null || second === null ? null : new Set([...first, ...second]);
}
