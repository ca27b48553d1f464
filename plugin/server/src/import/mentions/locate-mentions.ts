import { lettersWithPlaces, type Letters } from './letters';

/** How often one sentence is looked for. */
const MOST_OCCURRENCES = 1_000;

/** A name with the sentence that it stands in. */
export interface Quoted {
  /** The name as the text writes it. */
  name: string;
  /** The sentence. */
  quote: string;
  /** Offset of the name in the quote. */
  quoteStart: number;
  /** Where the name stood last, in its paragraph or in the body: mentions of one sentence keep their order. */
  start: number;
  /** Index of the paragraph; -1 is the title. */
  block: number;
}

/** Where a mention stands in one version of an article. */
export interface Place {
  /** Index of the body's paragraph; -1 is the title. */
  block: number;
  /** UTF-16 offsets in the body's Markdown, or in the title; end exclusive. */
  start: number;
  end: number;
}

/**
 * Finds mentions again in a version of their article: those whose sentence survives, by letters and digits, whatever
 * became of punctuation and layout. A sentence that stood twice and stands once now keeps one mention.
 *
 * @returns a place for each mention, in their order; null where the sentence is gone
 */
export function locateMentions<Mention extends Quoted & { entityDocumentId: string }>(mentions: readonly Mention[], version: { title: string | null; body: string | null }): (Place | null)[] {
  const title = new Version(version.title ?? '');
  const body = new Version(version.body ?? '');
  const taken = new Set<string>();
  const places = new Map<Mention, Place | null>();
  // Longer sentences first: a heading that is nothing but the name must not take the name's place in a sentence.
  const lengths = new Map(mentions.map((mention) => [mention, lettersOf(mention.quote).length]));
  const lengthOf = (mention: Mention) => lengths.get(mention) ?? 0;
  for (const mention of [...mentions].sort((one, other) => lengthOf(other) - lengthOf(one) || one.block - other.block || one.start - other.start)) {
    const inTitle = mention.block === -1;
    const isFree = ({ start }: Place) => !taken.has(`${mention.entityDocumentId}:${inTitle}:${start}`);
    const place = (inTitle ? title : body).find(mention, isFree);
    if (place) taken.add(`${mention.entityDocumentId}:${inTitle}:${place.start}`);
    places.set(mention, place && (inTitle ? { ...place, block: -1 } : place));
  }
  return mentions.map((mention) => places.get(mention) ?? null);
}

class Version {
  private letters: Letters | null = null;
  private paragraphs: number[] | null = null;
  private readonly occurrences = new Map<string, number[]>();

  constructor(private readonly text: string) {}

  /** The first free place where the mention's sentence stands. */
  find({ quote, quoteStart, name }: Quoted, isFree: (place: Place) => boolean): Place | null {
    const before = lettersOf(quote.slice(0, quoteStart)).length;
    const length = lettersOf(name).length;
    if (length === 0) return null;
    const { at } = this.lettersOfVersion();
    for (const occurrence of this.occurrencesOf(lettersOf(quote))) {
      const place = this.place(at[occurrence + before], at[occurrence + before + length - 1] + 1, name);
      if (isFree(place)) return place;
    }
    return null;
  }

  /** Widens a name from its letters to the marks that it begins and ends with: “六个一”工作机制. */
  private place(start: number, end: number, name: string): Place {
    const opening = /^[^\p{L}\p{N}]*/u.exec(name)?.[0] ?? '';
    const closing = name.slice(trimmedEnd(name));
    const from = opening !== '' && this.text.endsWith(opening, start) ? start - opening.length : start;
    const to = closing !== '' && this.text.startsWith(closing, end) ? end + closing.length : end;
    return { block: this.paragraphAt(from), start: from, end: to };
  }

  private occurrencesOf(sentence: string): number[] {
    const known = this.occurrences.get(sentence);
    if (known) return known;
    const { text } = this.lettersOfVersion();
    const found: number[] = [];
    for (let at = text.indexOf(sentence); at !== -1 && found.length < MOST_OCCURRENCES; at = text.indexOf(sentence, at + sentence.length)) found.push(at);
    this.occurrences.set(sentence, found);
    return found;
  }

  private lettersOfVersion(): Letters {
    this.letters ??= lettersWithPlaces(this.text);
    return this.letters;
  }

  private paragraphAt(offset: number): number {
    this.paragraphs ??= [...this.text.matchAll(/\n\n/g)].map(({ index }) => index);
    let low = 0;
    let high = this.paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.paragraphs[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lettersOf(text: string): string {
  return lettersWithPlaces(text).text;
}

function trimmedEnd(name: string): number {
  let end = name.length;
  while (end > 0 && !/[\p{L}\p{N}]/u.test(name[end - 1])) end -= 1;
  return end;
}
