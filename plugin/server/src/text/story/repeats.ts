import { isLetter, lettersOf } from '../characters';

/** Shorter paragraphs may come again on purpose: a refrain, 点评, a name. */
const SHORTEST = 14;
/** A paragraph's last sentence may be shorter where it comes directly behind it. */
const SHORTEST_TAIL = 8;

/**
 * Tells repeated paragraphs: a scraper gives a paragraph twice, or the last sentence of one once more as a paragraph
 * of its own. Feed it paragraph after paragraph; the first of each stands.
 */
export class Repeats {
  /** By the hash of its letters the first text that has it; null where that text's letters are in `told`. */
  private readonly first = new Map<number, string | null>();
  /** Letters of all texts that share a hash: hardly a story has any, so that letters are hardly ever put together. */
  private readonly told = new Set<string>();
  private previous = '';
  private previousLength = 0;

  /** True where the story has said this before. */
  has(text: string): boolean {
    const { length, hash } = lettersIn(text);
    const isTail = length >= SHORTEST_TAIL && this.previousLength > length && endsWithLetters(this.previous, text);
    if (isTail || (length >= SHORTEST && this.wasTold(text, hash))) return true;
    this.previous = text;
    this.previousLength = length;
    return false;
  }

  private wasTold(text: string, hash: number): boolean {
    const first = this.first.get(hash);
    if (first === undefined) {
      this.first.set(hash, text);
      return false;
    }
    if (first !== null) {
      this.told.add(lettersOf(first));
      this.first.set(hash, null);
    }
    const letters = lettersOf(text);
    if (this.told.has(letters)) return true;
    this.told.add(letters);
    return false;
  }
}

/** How many letters a text has, and a hash of them. */
function lettersIn(text: string): { length: number; hash: number } {
  let length = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) continue;
    length++;
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return { length, hash };
}

/** Whether the letters of a text end with those of another, whatever stands between them. */
function endsWithLetters(text: string, tail: string): boolean {
  let at = text.length - 1;
  for (let of = tail.length - 1; of >= 0; of--) {
    const unit = tail.charCodeAt(of);
    if (!isLetter(unit)) continue;
    while (at >= 0 && !isLetter(text.charCodeAt(at))) at--;
    if (at < 0 || text.charCodeAt(at) !== unit) return false;
    at--;
  }
  return true;
}

/** Share of two-character pieces that two short texts have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const first = pieces(lettersOf(a));
  const second = pieces(lettersOf(b));
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const piece of first) if (second.has(piece)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

function pieces(letters: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) found.add(letters.slice(at, at + 2));
  return found;
}
