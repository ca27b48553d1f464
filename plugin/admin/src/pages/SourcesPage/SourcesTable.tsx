import type { SourceRecord } from '../../../../shared/records';
import { RecordsTable } from '../../components/RecordsTable';
import { SourceRow } from './SourceRow';

const COLUMNS = ['sources.column.name', 'sources.column.schedule', 'sources.column.next-run', 'sources.column.last-run'] as const;

export function SourcesTable({ sources, onEdit }: { sources: SourceRecord[]; onEdit: (source: SourceRecord) => void }) {
  return (
    <RecordsTable columns={COLUMNS} actions="sources.column.actions" count={sources.length}>
      {sources.map((source) => (
        <SourceRow key={source.documentId} source={source} onEdit={() => onEdit(source)} />
      ))}
    </RecordsTable>
  );
}
