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

/** A piece without any of these characters needs no rule of punctuation, quotes or spacing. */
const UNTIDY = /[\s,;:!?.()"'‘’“”「」『』〝〞„‟﹁﹂＂＇…—―─–－｡﹒．﹐﹑﹔﹕﹖﹗％\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u200b\u200c\u200d\u2060\ufeff\u00ad]|-{2}|。。|，，|、、|；；|：：/;

/** Sets one block as mainland usage has it: simplified, quotes paired, marks of the right width, no stray spaces. */
export function polish(piece: MappedText, context: PieceContext): Polished {
  const simplified = simplify(piece, context);
  if (!UNTIDY.test(simplified.text)) return { text: simplified, quotesRepaired: false };
  const ranges = protectedRanges(simplified.text);
  const quotes = pairQuotes(simplified.text, insideOf(ranges), context);
  const paired = replace(simplified, quotes.edits);
  const widths = replace(paired, punctuationEdits(paired.text, insideOf(ranges.length === 0 ? ranges : protectedRanges(paired.text))));
  const spaced = replace(widths, spacingEdits(widths.text, context));
  return { text: trim(spaced), quotesRepaired: quotes.repaired };
}

/** The same for a value without a place in the source, such as an outlet's name. */
export function polishValue(value: string, context: LanguageContext): string {
  const simplified = simplifyString(value, context);
  return simplified.replace(/[\s\u200b]+/gu, ' ').replace(/[，,。;；\s]+$/u, '').trim();
}
