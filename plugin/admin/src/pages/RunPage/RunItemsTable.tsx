import { Box, Table, Tbody, Thead, Tr } from '@strapi/design-system';
import type { RunItemRecord } from '../../../../shared/records';
import { ColumnHead } from '../../components/ColumnHead';
import { RunItemRow } from './RunItemRow';

const COLUMNS = ['items.column.article', 'items.column.bucket', 'items.column.why'] as const;

export function RunItemsTable({ run, items }: { run: string; items: RunItemRecord[] }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table colCount={COLUMNS.length} rowCount={items.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} word={column} />
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <RunItemRow key={item.id} run={run} item={item} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
