import { COMMON_HAN } from './common-han';

const REPLACEMENT = 0xfffd;

export interface Appraisal {
  /** What a character is worth on average, at most 1: the higher, the likelier that the text was decoded rightly. */
  score: number;
  /** Share of common Han characters and Chinese marks among the characters beyond ASCII. */
  common: number;
  /** No control, private or replacement character is in it. */
  clean: boolean;
}

/** Says how much a text looks like Chinese. */
export function appraise(text: string): Appraisal {
  let worth = 0;
  let beyond = 0;
  let common = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code >= 0x20 || (code >= 0x09 && code <= 0x0d)) worth += 0.2;
      else bad += 1;
      continue;
    }
    beyond += 1;
    if (COMMON_HAN.has(code) || isChinesePunctuation(code)) {
      worth += 1;
      common += 1;
    } else if (code === REPLACEMENT || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)) bad += 1;
  }
  return { score: text.length === 0 ? 0 : (worth - 2 * bad) / text.length, common: beyond === 0 ? 0 : common / beyond, clean: bad === 0 };
}

/** Quotation marks, dashes and ellipses; the CJK marks; the full-width forms of ASCII. */
const isChinesePunctuation = (code: number): boolean =>
  (code >= 0x2013 && code <= 0x2026) || (code >= 0x3000 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e);
