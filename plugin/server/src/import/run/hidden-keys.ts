import type { HiddenKeys, Listed } from '../reading/source-reader';
import type { RunRow } from '../rows';

/** With more places than this that could not be looked through, the listing as a whole says nothing of what is missing. */
const MOST = 1_000;

/** Gathers over a listing what it may have left out. */
export class HiddenPlaces {
  private readonly beginnings = new Set<string>();

  add(page: readonly Listed[]): void {
    for (const { hides = [] } of page) {
      for (const beginning of hides) if (this.beginnings.size <= MOST) this.beginnings.add(beginning);
    }
  }

  /** As the run keeps it. */
  get columns(): Pick<RunRow, 'listedWhole' | 'hidden'> {
    const isWhole = !this.beginnings.has('') && this.beginnings.size <= MOST;
    return { listedWhole: isWhole, hidden: isWhole && this.beginnings.size > 0 ? [...this.beginnings] : null };
  }
}

/** Whether a text that the run's listing does not hold may be there all the same. */
export function mayBeHidden({ listedWhole, hidden }: { listedWhole: boolean | null; hidden: HiddenKeys | null }, key: string): boolean {
  return listedWhole !== true || (hidden ?? []).some((beginning) => key.startsWith(beginning));
}
