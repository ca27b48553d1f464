import type { RunRecord } from '../../../shared/records';
import type { WordKey } from '../hooks/useWords';

/** What sort of run it is, where it is not simply an import: a rehearsal, an undoing, a re-cleaning, or the plan of one. */
export function runKindWord({ kind, dryRun }: Pick<RunRecord, 'kind' | 'dryRun'>): WordKey | null {
  if (kind === 'import') return dryRun ? 'run.dry' : null;
  return dryRun ? `run-kind.${kind}.dry` : `run-kind.${kind}`;
}

/** What the report of a run is called; takes the source's name as `source`. */
export function runTitleWord({ kind }: Pick<RunRecord, 'kind'>): WordKey {
  return kind === 'import' ? 'run.title' : `run.title.${kind}`;
}
