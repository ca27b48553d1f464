import { Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunItemRecord } from '../../../../shared/records';
import { BucketBadge } from '../../components/BucketBadge';
import { ReasonText } from '../../components/ReasonText';
import { WarningList } from '../../components/WarningList';
import { useWords } from '../../hooks/useWords';
import { ARTICLE_PATH, CONFLICTS_PATH } from '../../paths';
import { FieldDifferences } from './FieldDifferences';
import { RestoreButton } from './RestoreButton';

/** One text: its article or its place in the source, what happened, and why. */
export function RunItemRow({ run, item }: { run: string; item: RunItemRecord }) {
  const words = useWords();
  const isDeleted = item.reason?.code === 'articleDeleted' && item.article === null;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2} style={{ maxWidth: '60rem' }}>
          {item.article && (
            <Link tag={NavLink} to={ARTICLE_PATH(item.article.documentId)}>
              {item.article.title}
            </Link>
          )}
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {item.key}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <BucketBadge bucket={item.bucket} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2}>
          {item.reason && <ReasonText reason={item.reason} />}
          {item.bucket === 'conflict' && item.article && (
            <Link tag={NavLink} to={`${CONFLICTS_PATH}?article=${item.article.documentId}`}>
              {words('items.decide')}
            </Link>
          )}
          <WarningList warnings={item.warnings} />
          {isDeleted && <RestoreButton run={run} item={item} />}
          {item.differences.length > 0 && <FieldDifferences differences={item.differences} />}
        </Flex>
      </Td>
    </Tr>
  );
}
