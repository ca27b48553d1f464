import { replace, trim, type MappedText } from '../mapped-text';
import { insideOf, protectedRanges } from './protected-ranges';
import { punctuationEdits } from './punctuation';
import { pairQuotes } from './quotes';
import { simplify, simplifyString, type SimplifyOptions } from './simplify';
import { spacingEdits } from './spacing';

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

/** Characters without width, which a copy from a page brings along. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/;
const EACH_INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]+/g;

/** A piece without any of these characters needs no rule of punctuation, quotes or spacing. */
const UNTIDY = /[\s,;:!?.()"'‘’“”「」『』〝〞„‟﹁﹂＂＇…—―─–－｡﹒．﹐﹑﹔﹕﹖﹗％\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u200b\u200c\u200d\u2060\ufeff\u00ad]|-{2}|。。|，，|、、|；；|：：/;

/** Each pass sees what the one before has mended; two are the rule. */
const MOST_PASSES = 12;

/**
 * Sets one block as mainland usage has it: simplified, quotes paired, marks of the right width, no stray spaces. What
 * it returns it would return again unchanged.
 */
export function polish(piece: MappedText, context: PieceContext): Polished {
  let text = simplify(piece, context);
  let quotesRepaired = false;
  if (INVISIBLE.test(text.text)) text = replace(text, [...text.text.matchAll(EACH_INVISIBLE)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: '' })));
  for (let pass = 0; pass < MOST_PASSES && UNTIDY.test(text.text); pass++) {
    const before = text;
    const ranges = protectedRanges(text.text);
    const quotes = pairQuotes(text.text, insideOf(ranges), context);
    text = replace(text, quotes.edits);
    text = replace(text, punctuationEdits(text.text, insideOf(ranges.length === 0 ? ranges : protectedRanges(text.text))));
    text = trim(replace(text, spacingEdits(text.text, context)));
    quotesRepaired ||= quotes.repaired;
    if (text.text === before.text) break;
  }
  return { text, quotesRepaired };
}

/** The same for a value without a place in the source, such as an outlet's name. */
export function polishValue(value: string, context: LanguageContext): string {
  const simplified = simplifyString(value, context);
  return simplified.replace(/[\s\u200b]+/gu, ' ').replace(/[，,。;；\s]{1,8}$/u, '').trim();
}
