/** A text with its UTF-16 units, which stand in one array with those of other texts. */
export interface TextUnits {
  readonly text: string;
  readonly units: Uint16Array;
  /** Where the text begins in `units`. Behind the last text stands one unit more. */
  readonly from: number;
}

/**
 * Copies texts side by side, because to ask a string for each of its units takes several times as long, and finders ask
 * again and again.
 */
export function unitsOf(texts: readonly string[]): TextUnits[] {
  const all = texts.join('');
  const units = new Uint16Array(all.length + 1);
  // Little-endian, as every machine is that Node.js is built for by default.
  Buffer.from(units.buffer).write(all, 'utf16le');
  let from = 0;
  return texts.map((text) => {
    from += text.length;
    return { text, units, from: from - text.length };
  });
}
