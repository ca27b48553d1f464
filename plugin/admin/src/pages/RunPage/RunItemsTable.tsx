import type { RunItemRecord, RunRecord } from '../../../../shared/records';
import { RecordsTable } from '../../components/RecordsTable';
import { RunItemRow } from './RunItemRow';

const COLUMNS = ['items.column.article', 'items.column.bucket', 'items.column.why'] as const;

export function RunItemsTable({ run, items }: { run: RunRecord; items: RunItemRecord[] }) {
  return (
    <RecordsTable columns={COLUMNS} count={items.length}>
      {items.map((item) => (
        <RunItemRow key={item.id} run={run} item={item} />
      ))}
    </RecordsTable>
  );
}
