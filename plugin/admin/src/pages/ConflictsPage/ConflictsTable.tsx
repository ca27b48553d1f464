import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ConflictRecord } from '../../../../shared/conflicts';
import { RecordsTable } from '../../components/RecordsTable';
import { Moment } from '../../components/Moment';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useNarrowing } from '../../hooks/useNarrowing';
import { useWords } from '../../hooks/useWords';
import { CONFLICT_PATH } from '../../paths';

const COLUMNS = ['conflicts.column.article', 'conflicts.column.field', 'conflicts.column.source', 'conflicts.column.since'] as const;
const DECIDED = 'conflicts.column.decided';

/** Conflicts, one a row, each leading to its versions. */
export function ConflictsTable({ conflicts }: { conflicts: ConflictRecord[] }) {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  const { search } = useNarrowing();
  const showsDecisions = conflicts.some(({ decided }) => decided !== null);
  return (
    <RecordsTable columns={showsDecisions ? [...COLUMNS, DECIDED] : COLUMNS} count={conflicts.length}>
      {conflicts.map(({ documentId, article, field, source, since, decided }) => (
        <Tr key={documentId}>
          <Td>
            <Link tag={NavLink} to={`${CONFLICT_PATH(documentId)}${search}`}>
              {article ? article.title || words('conflict.article-hidden') : words('conflict.article-gone')}
            </Link>
          </Td>
          <Td>
            <Typography>{labelOf(field)}</Typography>
          </Td>
          <Td>
            <Typography>{source?.name ?? words('run.source-deleted')}</Typography>
          </Td>
          <Td>
            <Typography>
              <Moment at={since} />
            </Typography>
          </Td>
          {showsDecisions && (
            <Td>
              {decided && (
                <Typography>
                  {words(`conflict.decided.${decided.decision}`)} · {decided.by ?? '—'} · <Moment at={decided.at} />
                </Typography>
              )}
            </Td>
          )}
        </Tr>
      ))}
    </RecordsTable>
  );
}
