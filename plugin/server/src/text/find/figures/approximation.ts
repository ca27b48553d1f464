import type { Approximation } from '../../../../../shared/cleaned-text';

const BEFORE: readonly [string, Approximation][] = [
  ['超过', 'over'], ['突破', 'over'], ['超', 'over'], ['逾', 'over'], ['将近', 'nearly'], ['接近', 'nearly'], ['近', 'nearly'], ['大约', 'about'], ['约', 'about'],
];
const BEHIND: readonly [string, Approximation][] = [['以上', 'over'], ['左右', 'about'], ['上下', 'about']];

/** The words before or behind a number that make it more or less than exact. */
export function approximation(text: string, start: number, end: number, more: boolean): { prefix: string; suffix: string; approx?: Approximation } {
  const before = BEFORE.find(([word]) => text.startsWith(word, start - word.length));
  const behind = BEHIND.find(([word]) => text.startsWith(word, end));
  const approx = more ? 'over' : (before?.[1] ?? behind?.[1]);
  return { prefix: before?.[0] ?? '', suffix: behind?.[0] ?? '', ...(approx === undefined ? {} : { approx }) };
}
