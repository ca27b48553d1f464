import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useGetArticleOriginQuery } from '../api/copydesk-api';
import { Moment } from '../components/Moment';
import { WarningList } from '../components/WarningList';
import { useWords } from '../hooks/useWords';
import { CONFLICTS_PATH, RUN_PATH } from '../paths';
import { OriginFact } from './OriginFact';
import { WrittenDialog } from './WrittenDialog';

/** Source, key, run and warnings of an imported article, and what the importer last wrote. */
export function ArticleOrigin({ documentId }: { documentId: string }) {
  const words = useWords();
  const { data: origin, isLoading, isError } = useGetArticleOriginQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Loader small />;
  if (isError || !origin) {
    return <Typography textColor="neutral600">{words(isError ? 'problem.loading' : 'origin.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <OriginFact label={words('origin.source')}>{origin.source?.name ?? words('run.source-deleted')}</OriginFact>
      <OriginFact label={words('origin.key')}>{origin.key}</OriginFact>
      {origin.run && (
        <OriginFact label={words('origin.run')}>
          <Link tag={NavLink} to={RUN_PATH(origin.run.documentId)}>
            <Moment at={origin.run.startedAt} />
          </Link>
        </OriginFact>
      )}
      {origin.gone && <Typography textColor="warning700">{words(origin.archived ? 'origin.archived' : 'origin.gone')}</Typography>}
      {origin.conflicts > 0 && (
        <Link tag={NavLink} to={`${CONFLICTS_PATH}?article=${documentId}`}>
          {words('origin.conflicts', { count: origin.conflicts })}
        </Link>
      )}
      <WarningList warnings={origin.warnings} />
      {origin.written.length > 0 && <WrittenDialog written={origin.written} writers={origin.writers} />}
    </Flex>
  );
}
