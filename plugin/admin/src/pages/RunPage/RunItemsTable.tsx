import { Box, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { RunItemRecord } from '../../../../shared/records';
import { useWords } from '../../hooks/useWords';
import { RunItemRow } from './RunItemRow';

const COLUMNS = ['items.column.article', 'items.column.bucket', 'items.column.why'] as const;

export function RunItemsTable({ items }: { items: RunItemRecord[] }) {
  const words = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table colCount={COLUMNS.length} rowCount={items.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{words(column)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <RunItemRow key={item.id} item={item} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
