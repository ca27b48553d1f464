/** Taken out of the hot loops: looking `Math` up is slow where globals are proxies. */
export const { imul } = Math;

/** Spreads the bits of a 32-bit number: the last step of A. Appleby's MurmurHash3. */
export function spread(bits: number): number {
  let mixed = bits;
  mixed = imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
