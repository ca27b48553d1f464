import { MEASURES } from '../lexicon/measures';
import { WordTrie } from '../segmentation/word-trie';

const measures = new WordTrie();
const units = MEASURES.split(/\s+/);
units.forEach((unit, index) => measures.add(unit, index));

const UNITS_BY_WORD: Readonly<Record<string, string>> = { '％': '%', 个小时: '小时' };

/** The measure word or unit of the number between two offsets, as written and as stored; empty where there is none. */
export function unitBehind(text: string, start: number, end: number): { written: string; unit: string } {
  const written = unitAt(text, end) || averageAge(text, start, end) || points(text, start, end);
  return { written, unit: UNITS_BY_WORD[written] ?? written };
}

/** An age dates somebody; an average age is a figure: 平均年龄31.5岁. */
function averageAge(text: string, start: number, end: number): string {
  return text[end] === '岁' && /平均(?:年龄)?(?:只有|不到|仅|约|为|达|近)?$/.test(text.slice(Math.max(0, start - 8), start)) ? '岁' : '';
}

/** Points that somebody earns, not minutes: 每处隐患积5分. */
function points(text: string, start: number, end: number): string {
  return text[end] === '分' && !/[钟之成别公米]/.test(text[end + 1] ?? '') && /[积加扣得记评满奖]$/.test(text.slice(Math.max(0, start - 1), start)) ? '分' : '';
}

function unitAt(text: string, at: number): string {
  let node = 0;
  let best = -1;
  for (let next = at; next < text.length; next++) {
    node = measures.step(node, text.charCodeAt(next));
    if (node === -1) break;
    if (measures.valueAt(node) !== -1) best = measures.valueAt(node);
  }
  const unit = best === -1 ? '' : units[best];
  // 100周年 and 360度 are no quantities.
  if ((unit === '周' && text[at + 1] === '年') || (unit === '度' && !/[。，、；电]/.test(text[at + 1] ?? '。'))) return '';
  return unit;
}
