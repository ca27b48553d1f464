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
  const isLetterUnit = (table ??= letterUnits());
  const at = new Uint32Array(text.length);
  let length = 0;
  let letters = '';
  let lineEnds = 0;
  for (let offset = 0; offset < text.length; ) {
    const unit = text.charCodeAt(offset);
    const width = isSurrogate(unit) ? String.fromCodePoint(text.codePointAt(offset) as number).length : 1;
    if (width === 1 ? isLetterUnit[unit] === 1 : LETTER.test(text.slice(offset, offset + width))) {
      if (lineEnds > 1 && letters !== '') {
        at[length++] = offset;
        letters += '\n';
      }
      lineEnds = 0;
      for (let half = 0; half < width; half += 1) at[length++] = offset + half;
      letters += width === 1 ? text[offset] : text.slice(offset, offset + width);
    } else if (unit === LINE_FEED) lineEnds += 1;
    offset += width;
  }
  return { text: letters, at: at.subarray(0, length) };
}

const LINE_FEED = 10;

/** Which units are letters or digits by themselves: each character of each text is asked for, so a look must do. */
let table: Uint8Array | undefined;

function letterUnits(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => (LETTER.test(String.fromCharCode(unit)) ? 1 : 0));
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
