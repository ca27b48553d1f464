/** What 的 。 ， “ 是 在 中 and 了 turn into when their UTF-8 bytes are read as GBK; real texts hardly have them. */
const SUSPICIOUS = /[锛銆鐨鈥鏄鍦涓浜鍏鍙]/;
const WINDOW = 24;
const MINIMUM_HAN = 4;

/**
 * Where a line begins to be UTF-8 that somebody read as GBK (`鏂囦欢` for 文件), or null. A suspicious character is
 * proven by turning the characters around it back into GBK bytes: only mojibake is valid UTF-8 then.
 */
export function findUtf8ReadAsGbk(text: string): number | null {
  const first = text.search(SUSPICIOUS);
  if (first === -1) return null;
  const window = text.slice(first, first + WINDOW);
  // The pair that ends the window may lack its other half; and where one begins in mid-character, so does the window.
  for (const skipped of [0, 1, 2]) {
    const bytes = gbkBytes(window);
    if (bytes !== null && validHan(bytes.subarray(skipped)) >= MINIMUM_HAN) return first;
  }
  return null;
}

/** How many three-byte sequences of UTF-8 that stand for Han or Chinese marks the bytes are; 0 where other bytes are between. */
function validHan(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at + 2 < bytes.length; ) {
    if (bytes[at] < 0x80) {
      at += 1;
      continue;
    }
    const valid = bytes[at] >= 0xe2 && bytes[at] <= 0xef && (bytes[at + 1] & 0xc0) === 0x80 && (bytes[at + 2] & 0xc0) === 0x80;
    if (!valid) return at > 12 ? count : 0;
    count += 1;
    at += 3;
  }
  return count;
}

let encoding: Map<string, number> | undefined;

/** GBK bytes of a text; a character that GBK lacks ends it. */
function gbkBytes(text: string): Uint8Array | null {
  encoding ??= buildEncoding();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = encoding.get(character);
      if (pair === undefined) break;
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return bytes.length === 0 ? null : Uint8Array.from(bytes);
}

function buildEncoding(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const map = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') map.set(character, (lead << 8) | trail);
    }
  }
  return map;
}
