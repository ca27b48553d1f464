import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ConflictDetail } from '../../../../shared/conflicts';
import { useWords } from '../../hooks/useWords';
import { ARTICLE_PATH, RUN_PATH } from '../../paths';

/** The source that the other version came from, and ways to the article and the run. */
export function ConflictSubtitle({ conflict: { source, article, run } }: { conflict: ConflictDetail }) {
  const words = useWords();
  return (
    <Typography textColor="neutral600" tag="p" variant="epsilon">
      {source?.name ?? words('run.source-deleted')}
      {article && (
        <>
          {' · '}
          <Link tag={NavLink} to={ARTICLE_PATH(article.documentId)}>
            {words('conflict.to-article')}
          </Link>
        </>
      )}
      {run !== null && (
        <>
          {' · '}
          <Link tag={NavLink} to={RUN_PATH(run)}>
            {words('run.report')}
          </Link>
        </>
      )}
    </Typography>
  );
}
