import { Flex, Link, Td, Tr } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunItemRecord, RunRecord } from '../../../../shared/records';
import { BucketBadge } from '../../components/BucketBadge';
import { ReasonText } from '../../components/ReasonText';
import { WarningList } from '../../components/WarningList';
import { useWords } from '../../hooks/useWords';
import { CONFLICTS_PATH } from '../../paths';
import { FieldDifferences } from './FieldDifferences';
import { ItemSubject } from './ItemSubject';
import { RestoreButton } from './RestoreButton';

/** One row of a report: what it is about, what happened, why, and what can be done about it. */
export function RunItemRow({ run, item }: { run: RunRecord; item: RunItemRecord }) {
  const words = useWords();
  const isDeleted = item.reason?.code === 'articleDeleted' && item.article === null;
  const waits = item.bucket === 'conflict' && !run.dryRun;
  return (
    <Tr>
      <Td>
        <ItemSubject run={run} item={item} />
      </Td>
      <Td>
        <BucketBadge bucket={item.bucket} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {item.reason && <ReasonText reason={item.reason} />}
          {waits && item.article && (
            <Link tag={NavLink} to={`${CONFLICTS_PATH}?article=${item.article.documentId}`}>
              {words('items.decide')}
            </Link>
          )}
          <WarningList warnings={item.warnings} />
          {isDeleted && <RestoreButton run={run.documentId} item={item} />}
          {item.differences.length > 0 && <FieldDifferences differences={item.differences} />}
        </Flex>
      </Td>
    </Tr>
  );
}
