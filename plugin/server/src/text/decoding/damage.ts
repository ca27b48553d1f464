import { sourceStart } from '../mapped-text';
import type { Line, ReadText } from '../read-text';
import { copyUnits, MOST_UNITS, units } from '../units';
import { UnreadableText } from '../unreadable-text';
import { COMMON_HAN } from './common-han';
import { findUtf8ReadAsGbk } from './utf8-read-as-gbk';

const HAN = /\p{Script=Han}/u;
/** 锟斤拷 is U+FFFD read as GBK; 烫烫烫 and 屯屯屯 are memory that nothing was written to; ï»¿ is a byte order mark read as Latin-1. */
const TRACES = /锟斤拷|锟斤|斤拷锟|烫烫烫烫|屯屯屯屯|ï»¿/;
/** UTF-8 of Han characters read as Latin-1 or Windows-1252: `ä¸­å›½`. */
const UTF8_AS_LATIN = /(?:[ãäåæçèéêï][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){3}/;
/** GBK read as Latin-1: `ÖÐ¹ú`; six such letters on end are no word of a European language. */
const GBK_AS_LATIN = /[\u00a1-\u00ff]{6}/;
/** `應(yīng)`, `发（fā）`, `字(ㄗˋ)`: a reading after a character. */
const READING = /\p{Script=Han}[(（](?:[a-z]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{0,4}|[\u3105-\u312fˊˇˋ˙]{1,5})[)）]/gu;

/** Without one of these in it, a text has none of the traces above, or no reading; looked for once, because hardly a text has any. */
const TRACE = 1;
const READING_MARK = 2;
const SIGNS = new Uint8Array(65536).fill(TRACE, 0x80, 0x100).fill(READING_MARK, 0x3105, 0x3130);
SIGNS[0xa0] = 0; // A space that does not break, and the middle dot: no traces.
SIGNS[0xb7] = 0;
for (const [characters, sign] of [['\ufffd锟斤烫屯锛銆鐨鈥鏄鍦涓浜鍏鍙', TRACE], ['āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ', READING_MARK]] as const) {
  for (const character of characters) SIGNS[character.charCodeAt(0)] |= sign;
}

function signsIn(source: string): number {
  let signs = 0;
  for (let from = 0; from < source.length; from += MOST_UNITS) {
    const length = copyUnits(source, from);
    for (let at = 0; at < length; at += 1) signs |= SIGNS[units[at]];
  }
  return signs;
}

/** A reader that explains one word gives one reading or two; a mangled page gives one for every few characters. */
const READINGS_TO_COUNT = 4;
const LENGTH_PER_READING = 150;
const COMMON = new Uint8Array(65536);
for (const code of COMMON_HAN) COMMON[code] = 1;
/** Fewer common characters than this among many, and the text was decoded wrongly some time before. */
const MINIMUM_COMMON_SHARE = 0.25;
const HAN_TO_JUDGE = 40;
const HAN_ENOUGH = 1000;

/**
 * Refuses a text that was damaged before it came: nobody could tell what it said, so nothing is guessed.
 * Lines that the page's structure shows to be furniture are passed over.
 *
 * @throws UnreadableText `replacementCharacters`, `mojibake` or `annotated`, with the offset in the decoded source.
 */
export function assertUndamaged({ format, source, lines }: ReadText, key: string): void {
  const told = lines.filter(({ zone }) => zone !== 'furniture');
  const signs = signsIn(source);
  // Entities of a page may stand for what its source does not show.
  if (format === 'html' || signs & TRACE) for (const line of told) assertNoTraces(line, key);
  if (signs & READING_MARK) assertNotAnnotated(told, key);
  assertCommon(told, key);
}

function assertNoTraces({ text: mapped }: Line, key: string): void {
  const { text } = mapped;
  const replacement = text.indexOf('\ufffd');
  if (replacement !== -1) {
    const at = sourceStart(mapped, replacement);
    throw new UnreadableText('replacementCharacters', `“${key}” holds U+FFFD at offset ${at}, where characters were lost; fetch it again`, at);
  }
  const trace = TRACES.exec(text) ?? UTF8_AS_LATIN.exec(text) ?? (HAN.test(text) ? null : GBK_AS_LATIN.exec(text));
  if (trace) throw mojibake(key, trace[0], sourceStart(mapped, trace.index));
  const wrong = findUtf8ReadAsGbk(text);
  if (wrong !== null) throw mojibake(key, text.slice(wrong, wrong + 6), sourceStart(mapped, wrong));
}

function assertNotAnnotated(lines: readonly Line[], key: string): void {
  let readings = 0;
  let first = 0;
  let length = 0;
  for (const { text: mapped } of lines) {
    length += mapped.text.length;
    for (const match of mapped.text.matchAll(READING)) {
      if (readings === 0) first = sourceStart(mapped, match.index);
      readings += 1;
    }
  }
  if (readings >= READINGS_TO_COUNT && readings * LENGTH_PER_READING >= length) {
    throw new UnreadableText('annotated', `“${key}” has readings in brackets after its characters, from offset ${first} on (${readings} in all); fetch it from another site`, first);
  }
}

/** A text that was decoded wrongly some time before has hardly a common character; its beginning tells. */
function assertCommon(lines: readonly Line[], key: string): void {
  let han = 0;
  let common = 0;
  for (const { text: { text } } of lines) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x3400 || code > 0x9fff) continue;
      han += 1;
      common += COMMON[code];
    }
    if (han >= HAN_ENOUGH) break;
  }
  if (han >= HAN_TO_JUDGE && common / han < MINIMUM_COMMON_SHARE) throw mojibake(key, lines[0].text.text.slice(0, 12), lines[0].text.stretches[0].start);
}

function mojibake(key: string, sample: string, offset: number): UnreadableText {
  return new UnreadableText('mojibake', `“${key}” was decoded wrongly before it came (“${sample}” at offset ${offset}); fetch it again in its own encoding`, offset);
}
