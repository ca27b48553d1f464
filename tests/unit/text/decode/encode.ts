/** Node decodes Chinese encodings but encodes none; these turn a decoder round. */
const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: 'gbk' | 'big5'): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

function encode(text: string, encoding: 'gbk' | 'big5'): Buffer {
  const table = tableOf(encoding);
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (!bytes) throw new RangeError(`${encoding} lacks “${character}”`);
      return bytes;
    }),
  );
}

export const gbkBytes = (text: string): Buffer => encode(text, 'gbk');
export const big5Bytes = (text: string): Buffer => encode(text, 'big5');

export function utf16Bytes(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}
