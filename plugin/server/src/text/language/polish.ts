import { replace, trim, type MappedText } from '../mapped-text';
import { insideOf, protectedRanges } from './protected-ranges';
import { punctuationEdits } from './punctuation';
import { pairQuotes } from './quotes';
import { simplify, simplifyString, type SimplifyOptions } from './simplify';
import { spacingEdits } from './spacing';
import { INVISIBLE, PUNCTUATION, QUOTES, SPACES, untidyMarks } from './untidy-marks';

/** What the language step must know of the whole text, to treat one piece of it. */
export interface LanguageContext extends SimplifyOptions {
  /** OCR has set spaces into the text. */
  ocr: boolean;
}

export interface PieceContext extends LanguageContext {
  /** The piece is a headline or a heading: a space may part its halves. */
  headline: boolean;
  /** The next paragraph goes on with an open quotation. */
  openEnd?: boolean;
  /** Rows of a Markdown table: the bars and line ends stay. */
  table?: boolean;
}

export interface Polished {
  text: MappedText;
  /** A quote was mismatched, swapped or without a partner. */
  quotesRepaired: boolean;
}

const EACH_INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]+/g;

/** Each pass sees what the one before has mended; two are the rule. */
const MOST_PASSES = 12;

/**
 * Sets one block as mainland usage has it: simplified, quotes paired, marks of the right width, no stray spaces. What
 * it returns it would return again unchanged.
 */
export function polish(piece: MappedText, context: PieceContext): Polished {
  let text = simplify(piece, context);
  let quotesRepaired = false;
  let marks = untidyMarks(text.text);
  if (marks & INVISIBLE) {
    text = replace(text, [...text.text.matchAll(EACH_INVISIBLE)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: '' })));
    marks = untidyMarks(text.text);
  }
  // A rule whose marks the text lacks would make no edit: it is not asked.
  for (let pass = 0; pass < MOST_PASSES && marks !== 0; pass++) {
    const before = text;
    const ranges = marks & (QUOTES | PUNCTUATION) ? protectedRanges(text.text) : [];
    if (marks & QUOTES) {
      const quotes = pairQuotes(text.text, insideOf(ranges), context);
      if (quotes.edits.length > 0) {
        text = replace(text, quotes.edits);
        marks |= untidyMarks(text.text);
      }
      quotesRepaired ||= quotes.repaired;
    }
    if (marks & PUNCTUATION) text = replace(text, punctuationEdits(text.text, insideOf(ranges.length === 0 ? ranges : protectedRanges(text.text))));
    if (marks & SPACES) text = trim(replace(text, spacingEdits(text.text, context)));
    if (text.text === before.text) break;
    marks = untidyMarks(text.text);
  }
  return { text, quotesRepaired };
}

/** The same for a value without a place in the source, such as an outlet's name. */
export function polishValue(value: string, context: LanguageContext): string {
  const simplified = simplifyString(value, context);
  return simplified.replace(/[\s\u200b]+/gu, ' ').replace(/[，,。;；\s]{1,8}$/u, '').trim();
}
