import { Box, Table, Tbody, Th, Thead, Tr, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useWords, type WordKey } from '../hooks/useWords';
import { ColumnHead } from './ColumnHead';

interface RecordsTableProps {
  columns: readonly WordKey[];
  /** Names a last column of buttons, to screen readers only. */
  actions?: WordKey;
  /** How many rows there are. */
  count: number;
  /** The rows. */
  children: ReactNode;
}

/** The design system's table never breaks a line, so that one long headline would push all other columns out of sight. */
const BreakingLines = styled(Box)`
  && td {
    /* Chinese breaks between any two characters: without a width, a narrow column would stand them on top of each other. */
    min-width: 8.8rem;
    padding-block: 1.2rem;
    white-space: normal;
    overflow-wrap: break-word;
  }

  & td time,
  & td button {
    white-space: nowrap;
  }
`;

/** A table of records, one a row, under named columns. */
export function RecordsTable({ columns, actions, count, children }: RecordsTableProps) {
  const words = useWords();
  return (
    <BreakingLines background="neutral0" hasRadius shadow="tableShadow">
      <Table colCount={columns.length + (actions ? 1 : 0)} rowCount={count + 1}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <ColumnHead key={column} word={column} />
            ))}
            {actions && (
              <Th>
                <VisuallyHidden>{words(actions)}</VisuallyHidden>
              </Th>
            )}
          </Tr>
        </Thead>
        <Tbody>{children}</Tbody>
      </Table>
    </BreakingLines>
  );
}
