import { UnreadableText } from '../unreadable-text';
import { appraise } from './appraise';

/** How files that are no text begin, with what an editor may do about it. */
const SIGNATURES: readonly { name: string; bytes: readonly number[]; at?: number }[] = [
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a RIFF file (WebP, WAV or AVI)', bytes: [0x52, 0x49, 0x46, 0x46] },
  { name: 'an MP4 or HEIC file', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { name: 'an old Office file (save it as DOCX)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'an RTF file (save it as DOCX)', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b, 0x08] },
  { name: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: 'an SQLite database', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

const SAMPLE_BYTES = 64 * 1024;
/** A control character that is no white space: hardly a text has any. */
const CONTROLS = /[^\s -\uffff]/;
const MAXIMUM_CONTROL_SHARE = 0.01;
/** Text that is all ASCII is worth 0.2 a character, Chinese up to 1, and other bytes read as UTF-16 hardly anything. */
const MINIMUM_SCORE_OF_UTF16 = 0.18;

/** Whether the bytes are a Word document or a PDF, whose text a reader takes out. */
export function containerOf(bytes: Uint8Array): 'docx' | 'pdf' | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document')) return 'docx';
  return null;
}

/**
 * Refuses bytes that are no text in any encoding: by how they begin, then by their share of control characters.
 *
 * @param utf8 the bytes as UTF-8, null where they are not: without a control character in it none needs to be counted.
 * @throws UnreadableText `binary`
 */
export function assertNotBinary(bytes: Uint8Array, utf8: string | null, key: string): void {
  const signature = SIGNATURES.find(({ bytes: expected, at = 0 }) => startsWith(bytes, expected, at));
  if (signature) throw new UnreadableText('binary', `“${key}” is ${signature.name}, not a text`, 0);
  if (utf8 !== null && !CONTROLS.test(utf8)) return;

  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  let nuls = 0;
  let first = -1;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at];
    if (byte >= 0x20) continue;
    if (byte === 0) nuls += 1;
    else if (!(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
    else continue;
    if (first === -1) first = at;
  }
  const isBinary = nuls > 0 || controls / sample.length > MAXIMUM_CONTROL_SHARE;
  if (isBinary && !isUtf16(bytes)) {
    throw new UnreadableText('binary', `“${key}” holds control characters from byte ${first} on: it is a binary file, not a text`, first);
  }
}

/** UTF-16 without a mark is full of control bytes (一 is 4E 00), but one of its two readings makes sense. */
function isUtf16(bytes: Uint8Array): boolean {
  if (bytes.byteLength % 2 !== 0) return false;
  return ['utf-16le', 'utf-16be'].some((encoding) => {
    const { score, clean } = appraise(new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES)));
    return clean && score >= MINIMUM_SCORE_OF_UTF16;
  });
}

function startsWith(bytes: Uint8Array, expected: readonly number[], from = 0): boolean {
  return expected.every((byte, index) => bytes[from + index] === byte);
}
