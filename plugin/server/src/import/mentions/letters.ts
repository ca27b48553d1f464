const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits of a text with the place of each. */
export interface Letters {
  /** The letters and digits alone; a line feed for each paragraph break. */
  text: string;
  /** Offset in the original for each unit of `text`. */
  at: Uint32Array;
}

/**
 * What of a text counts when a sentence is looked for in it: not punctuation, not layout, not Markdown's marks, so that
 * a comma that an editor mends does not make it another sentence. Linear in the text's length.
 */
export function lettersWithPlaces(text: string): Letters {
  const at = new Uint32Array(text.length);
  let length = 0;
  let letters = '';
  let lineEnds = 0;
  for (let offset = 0; offset < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(offset) as number);
    if (LETTER.test(character)) {
      if (lineEnds > 1 && letters !== '') {
        at[length++] = offset;
        letters += '\n';
      }
      lineEnds = 0;
      for (let unit = 0; unit < character.length; unit += 1) at[length++] = offset + unit;
      letters += character;
    } else if (character === '\n') lineEnds += 1;
    offset += character.length;
  }
  return { text: letters, at: at.subarray(0, length) };
}
