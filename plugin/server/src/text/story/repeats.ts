import { lettersOf } from '../characters';

/** Shorter paragraphs may come again on purpose: a refrain, 点评, a name. */
const SHORTEST = 14;

/**
 * Tells repeated paragraphs: a scraper gives a paragraph twice, or the last sentence of one once more as a paragraph
 * of its own. Feed it paragraph after paragraph; the first of each stands.
 */
export class Repeats {
  private readonly seen = new Set<string>();
  private previous = '';

  /** True where the story has said this before. */
  has(text: string): boolean {
    const letters = lettersOf(text);
    const tail = letters.length >= 8 && this.previous.length > letters.length && this.previous.endsWith(letters);
    if (tail || (letters.length >= SHORTEST && this.seen.has(letters))) return true;
    this.seen.add(letters);
    this.previous = letters;
    return false;
  }
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
