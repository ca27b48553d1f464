import { NOT_AFTER_CHINESE_NUMERALS } from '../lexicon/measures';
import type { ReadNumber } from './read-number';

const notAfterNumerals = new Set(NOT_AFTER_CHINESE_NUMERALS.split(/\s+/));

/** 一个 is an article more often than a count; 四部, 十分 and their like are other words. */
export function chineseCounts(text: string, at: number, number: ReadNumber, unit: string): boolean {
  if (unit === '') return false;
  if (number.value === 1) return false;
  if (notAfterNumerals.has(unit)) return number.more;
  // 前三名 ranks; 两人 and 三人 by themselves point back at people already named.
  if (text[at - 1] === '前' || (unit === '人' && number.value <= 3) || (unit === '个月' && text[at - 1] === '每') || /\d/.test(text[number.end + unit.length] ?? '')) return false;
  return !/[一二三四五六七八九十]/.test(text[at - 1] ?? '');
}
