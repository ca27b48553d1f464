import { Box, Table, Tbody, Th, Thead, Tr, VisuallyHidden } from '@strapi/design-system';
import type { SourceRecord } from '../../../../shared/records';
import { ColumnHead } from '../../components/ColumnHead';
import { useWords } from '../../hooks/useWords';
import { SourceRow } from './SourceRow';

const COLUMNS = ['sources.column.name', 'sources.column.schedule', 'sources.column.next-run', 'sources.column.last-run'] as const;

export function SourcesTable({ sources, onEdit }: { sources: SourceRecord[]; onEdit: (source: SourceRecord) => void }) {
  const words = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table colCount={COLUMNS.length + 1} rowCount={sources.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} word={column} />
            ))}
            <Th>
              <VisuallyHidden>{words('sources.column.actions')}</VisuallyHidden>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {sources.map((source) => (
            <SourceRow key={source.documentId} source={source} onEdit={() => onEdit(source)} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
