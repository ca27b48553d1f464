/** So many units are copied at once. */
export const MOST_UNITS = 4096;

/**
 * The units that were copied last. A string is copied here and read here, because to ask a string for each of its units
 * takes several times as long; whoever copies reads at once, before anybody else can copy.
 */
export const units = new Uint16Array(MOST_UNITS);
/** Little-endian, as every machine is that Node.js is built for by default. */
const bytes = Buffer.from(units.buffer);

/** Copies the units of a text from `from` on, at most `MOST_UNITS`, and says how many. */
export function copyUnits(text: string, from = 0, limit = MOST_UNITS): number {
  const length = Math.min(text.length - from, limit, MOST_UNITS);
  bytes.write(from === 0 ? text : text.slice(from, from + length), 0, 2 * length, 'utf16le');
  return length;
}

/** The first units of the copy as a string. */
export function textOfUnits(length: number): string {
  return bytes.toString('utf16le', 0, 2 * length);
}
