import type { Figure } from '../../../../../shared/cleaned-text';
import { readNumber, type ReadNumber } from './read-number';

const SHARE = /[一二两三四五六七八九十百]{1,3}分之[一二两三四五六七八九十零百]{1,6}/y;

/** 三分之一, 百分之七十 and 近三成, which is 30 %. */
export function shareAt(text: string, at: number, number: ReadNumber): Pick<Figure, 'value' | 'unit' | 'quote'> | null {
  SHARE.lastIndex = at;
  const match = SHARE.exec(text);
  if (match !== null) {
    const [below, above] = match[0].split('分之').map((part) => readNumber(part, 0)?.value ?? (part === '百' ? 100 : 0));
    if (below === 100) return { value: above, unit: '%', quote: match[0] };
    return below === 0 ? null : { value: above / below, unit: '', quote: match[0] };
  }
  if (number.chinese && number.value < 10 && text[number.end] === '成' && !/[为立果本员功长]/.test(text[number.end + 1] ?? '')) {
    return { value: number.value * 10, unit: '%', quote: text.slice(at, number.end + 1) };
  }
  return null;
}
