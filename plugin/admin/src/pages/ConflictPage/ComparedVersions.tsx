import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ComparedRow } from '../../../../shared/conflicts';
import { useWords } from '../../hooks/useWords';
import { MarkedParts, type Side } from './MarkedParts';
import { UnchangedText } from './UnchangedText';

const SIDES: readonly Side[] = ['base', 'editor', 'source'];

const Columns = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  background-color: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  border-radius: ${({ theme }) => theme.borderRadius};

  & th,
  & td {
    padding: 1.2rem 1.6rem;
    text-align: start;
    vertical-align: top;
  }
  & td + td,
  & th + th {
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  & tr + tr > td {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  & tr[data-conflict='true'] > td {
    background-color: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** Base, editor's and source's version side by side, paragraph by paragraph. */
export function ComparedVersions({ rows }: { rows: ComparedRow[] }) {
  const words = useWords();
  return (
    <Columns>
      <thead>
        <tr>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {words(`conflict.column.${side}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} data-conflict={row.changedBy === 'conflict'}>
            {'same' in row ? (
              <td colSpan={SIDES.length}>
                <UnchangedText text={row.same} />
              </td>
            ) : (
              SIDES.map((side) => (
                <td key={side}>
                  <MarkedParts parts={row[side]} side={side} />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </Columns>
  );
}
