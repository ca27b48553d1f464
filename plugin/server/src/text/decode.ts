import { isUtf8, transcode } from 'node:buffer';
import { assertNotBinary, containerOf } from './decoding/binary';
import { readByteOrderMark } from './decoding/byte-order-mark';
import { declaredEncoding } from './decoding/declared-encoding';
import { likeliestDecoding } from './decoding/likeliest-encoding';
import { detectTextFormat } from './detect-format';
import type { Hints } from './hints';
import type { Format } from '../../../shared/cleaned-text';
import { UnreadableText } from './unreadable-text';

/** Texts larger than this are quarantined unless the hints say otherwise. A long newspaper page has 0.02 MB. */
export const DEFAULT_MAXIMUM_BYTES = 20 * 1024 * 1024;

export interface Decoded {
  format: Format;
  /** Without a byte order mark. Empty for DOCX and PDF, whose readers take the text out of the bytes. */
  text: string;
  /** A label of the Encoding Standard; `binary` for DOCX and PDF. */
  encoding: string;
}

/**
 * Turns the bytes of one text into a string: by its byte order mark, then strictly as UTF-8, then as the likeliest of
 * the encodings of Chinese text, where declarations in the text and the hints count as opinions.
 *
 * @throws UnreadableText `empty`, `tooLarge`, `binary`, `replacementCharacters` (damaged UTF-8), `malformed`.
 */
export function decode(bytes: Uint8Array, hints: Hints): Decoded {
  const maximum = hints.maximumBytes ?? DEFAULT_MAXIMUM_BYTES;
  if (bytes.byteLength > maximum) {
    throw new UnreadableText(
      'tooLarge',
      `“${hints.key}” has ${bytes.byteLength} bytes, more than the ${maximum} that one text may have; split it or raise the limit`,
    );
  }
  if (bytes.byteLength === 0) throw new UnreadableText('empty', `“${hints.key}” is empty`);

  const container = containerOf(bytes);
  if (container) return { format: container, text: '', encoding: 'binary' };

  const { text, encoding } = decodeText(bytes, hints);
  if (!/\S/.test(text)) throw new UnreadableText('empty', `“${hints.key}” holds nothing but white space`);
  return { format: hints.format ?? detectTextFormat(text, hints.key), text, encoding };
}

function decodeText(bytes: Uint8Array, hints: Hints): { text: string; encoding: string } {
  const marked = readByteOrderMark(bytes);
  if (marked) return { encoding: marked, text: new TextDecoder(marked).decode(bytes) };
  const utf8 = decodeStrictly(bytes);
  assertNotBinary(bytes, utf8, hints.key);
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8 };
  return likeliestDecoding(bytes, hints.key, [hints.encoding, declaredEncoding(bytes)]);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  // Valid UTF-8 may hold NUL, but then it is UTF-16 that happens to be valid.
  if (bytes.includes(0) || !isUtf8(bytes)) return null;
  // Valid UTF-8 is turned into UTF-16 by blocks, several times as fast as `toString('utf8')` reads it.
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}
