import { makeToken, type Token, type TokenClass } from './token';
import { DIGIT, kindOf, LATIN, MARK, SPACE } from './unit-kinds';

/** Tokens of single characters, by UTF-16 unit: most of a text's marks come again and again. */
const singles = new Array<Token | undefined>(0x10000);

/** The token of a stretch that no word of the lexicons covers: one character, or a run of digits or letters. */
export function bareToken(text: string, start: number, end: number): Token {
  if (end - start > 1) return made(text.slice(start, end));
  return (singles[text.charCodeAt(start)] ??= made(text[start]));
}

function made(piece: string): Token {
  return makeToken(piece, classOf(piece));
}

function classOf(piece: string): TokenClass {
  switch (kindOf(piece.charCodeAt(0))) {
    case DIGIT:
      return kindOf(piece.charCodeAt(piece.length - 1)) === LATIN ? 'latin' : 'digits';
    case LATIN:
      return 'latin';
    case SPACE:
      return 'space';
    case MARK:
      return 'mark';
    default:
      return 'unknown';
  }
}
