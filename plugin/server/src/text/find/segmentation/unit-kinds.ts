/** What kinds of UTF-16 units segmentation tells apart, by one look into a table. */
export const OTHER = 0;
export const DIGIT = 1;
export const LATIN = 2;
export const MARK = 3;
export const SPACE = 4;

const KINDS = new Uint8Array(0x10000);
KINDS.fill(MARK, 0, 0x2e80);
KINDS.fill(MARK, 0x3000, 0x3040);
KINDS.fill(MARK, 0xfe30, 0xfe50);
KINDS.fill(MARK, 0xff00, 0xfff0);
KINDS.fill(DIGIT, 0x30, 0x3a);
KINDS.fill(LATIN, 0x41, 0x5b);
KINDS.fill(LATIN, 0x61, 0x7b);
KINDS.fill(LATIN, 0xc0, 0x250);
for (const space of ' \u00a0\u3000\t\n') KINDS[space.charCodeAt(0)] = SPACE;
// 〇 stands among the marks and is a numeral.
KINDS[0x3007] = OTHER;

export function kindOf(unit: number): number {
  return KINDS[unit];
}
