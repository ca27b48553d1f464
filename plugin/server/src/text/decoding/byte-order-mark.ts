const MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The encoding that a byte order mark at the beginning states, null without one. */
export function readByteOrderMark(bytes: Uint8Array): string | null {
  return MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null;
}
