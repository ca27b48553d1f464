import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_READINGS } from '../cleaning/place-readings';

customPinyin(PLACE_READINGS);

/** The syllables of a text in pinyin without tones; Latin words and numbers stay whole, and so do marks. */
export function syllablesOf(text: string): string[] {
  return pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}
