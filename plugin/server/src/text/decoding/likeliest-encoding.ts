import { UnreadableText } from '../unreadable-text';
import { appraise } from './appraise';

/** Encodings of Chinese text; GB18030 reads GBK and GB2312 as well. */
const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

const SAMPLE_BYTES = 1024 * 1024;
/** What a declaration is worth beside what the characters say: it decides where both readings are about as good. */
const DECLARED_BONUS = 0.05;
/** Below it no candidate gives Chinese text. */
const MINIMUM_COMMON_SHARE = 0.3;
/** A text whose bytes above 7F are UTF-8 to this share is damaged UTF-8 and nothing else. */
const MINIMUM_UTF8_SHARE = 0.8;

/**
 * Decodes bytes that are not valid UTF-8 in the encoding whose reading has the largest share of common Han characters.
 *
 * @param opinions labels that the text or its transport declare, in any order; unknown ones are passed over.
 * @throws UnreadableText `replacementCharacters` where the bytes are damaged UTF-8, `malformed` where no reading is Chinese.
 */
export function likeliestDecoding(bytes: Uint8Array, key: string, opinions: (string | undefined)[]): { text: string; encoding: string } {
  const damagedAt = offsetOfDamagedUtf8(bytes);
  if (damagedAt !== null) {
    throw new UnreadableText('replacementCharacters', `“${key}” is UTF-8 with broken bytes at byte ${damagedAt}; fetch it again`, damagedAt);
  }
  const declared = new Set(opinions.flatMap((label) => canonicalLabel(label)));
  const encodings = new Set<string>([...CANDIDATES, ...declared]);
  encodings.delete('utf-8');
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best = { encoding: '', score: -Infinity, common: 0, clean: false };
  for (const encoding of encodings) {
    const { score, common, clean } = appraise(new TextDecoder(encoding).decode(sample, { stream: true }));
    const total = score + (declared.has(encoding) ? DECLARED_BONUS : 0);
    if (total > best.score) best = { encoding, score: total, common, clean };
  }
  if (best.common < MINIMUM_COMMON_SHARE && !(best.clean && declared.has(best.encoding))) {
    throw new UnreadableText('malformed', `“${key}” is Chinese text in no encoding that Copydesk knows (${[...encodings].join(', ')}); save it as UTF-8`);
  }
  return { encoding: best.encoding, text: new TextDecoder(best.encoding).decode(bytes) };
}

/** Where damaged UTF-8 breaks first, or null where the bytes are not UTF-8 for the most part. */
function offsetOfDamagedUtf8(bytes: Uint8Array): number | null {
  let valid = 0;
  let broken = 0;
  let first: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      first ??= at;
      broken += 1;
      at += 1;
    } else {
      if (length > 1) valid += length;
      at += length;
    }
  }
  return valid / (valid + broken) >= MINIMUM_UTF8_SHARE ? first : null;
}

/** Length of the UTF-8 sequence that begins at `at`; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte < 0x80) return 1;
  const length = byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1) if ((bytes[at + next] & 0xc0) !== 0x80) return 0;
  return length;
}

function canonicalLabel(label: string | undefined): string[] {
  if (!label) return [];
  try {
    const { encoding } = new TextDecoder(label.trim());
    return [encoding === 'gbk' ? 'gb18030' : encoding];
  } catch {
    return [];
  }
}
