import type { Statement } from './statement';

/** Numbers change: undated figures of texts published further apart are no disagreement. */
const MOST_DAYS_APART = 31;
const DAY_MS = 86_400_000;
const SCALES: readonly (readonly [mark: string, scale: number])[] = [['亿', 1e8], ['万', 1e4], ['千', 1e3]];

type Stated = Pick<Statement, 'value' | 'figure' | 'timing' | 'publishedOn' | 'organizationDocumentId'>;

/** Whether two statements of one subject speak of the same count at the same time, so that they must agree. */
export function isComparable(one: Stated, other: Stated): boolean {
  if (one.organizationDocumentId !== null && other.organizationDocumentId !== null && one.organizationDocumentId !== other.organizationDocumentId) return false;
  if (one.timing === 'dated') return true;
  const isGrowing = one.timing === 'growing' || other.timing === 'growing';
  if (one.publishedOn === null || other.publishedOn === null) return !isGrowing;
  const apart = Math.abs(Date.parse(one.publishedOn) - Date.parse(other.publishedOn)) / DAY_MS;
  return apart <= (isGrowing ? 0 : MOST_DAYS_APART);
}

/** Whether two values differ by more than the less precise of them leaves open: 1.2万 may be 12,345, but not 13,000. */
export function valuesDiffer(one: Stated, other: Stated): boolean {
  return Math.abs(one.value - other.value) > Math.max(leftOpen(one), leftOpen(other)) + 1e-9;
}

/** What the digits of a number leave open: one of the last digit that is written. */
function leftOpen({ figure }: Stated): number {
  const decimals = /\.(\d+)/.exec(figure)?.[1].length ?? 0;
  const scale = SCALES.find(([mark]) => figure.includes(mark))?.[1] ?? 1;
  return scale === 1 && decimals === 0 ? 0 : scale * 10 ** -decimals;
}
