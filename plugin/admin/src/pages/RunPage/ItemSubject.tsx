import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunItemRecord, RunRecord } from '../../../../shared/records';
import { useFieldWords } from '../../hooks/useFieldWords';
import { ARTICLE_PATH, ENTITY_PATH } from '../../paths';
import { isRemoved } from '../../words/removed-entry';

interface Props {
  run: Pick<RunRecord, 'dryRun'>;
  item: RunItemRecord;
}

/** What a row of a report is about: an article with its place in the source, or an organization or initiative with its kind. */
export function ItemSubject({ run, item: { article, entity, entryType, key, ...item } }: Props) {
  const { labelOf } = useFieldWords(entryType);
  const name = article?.title ?? entity?.name;
  const path = article ? ARTICLE_PATH(article.documentId) : entity && entryType !== 'article' ? ENTITY_PATH(entryType, entity.documentId) : null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} style={{ maxWidth: '60rem' }}>
      {name &&
        (path === null || isRemoved(run, item.reason) ? (
          <Typography>{name}</Typography>
        ) : (
          <Link tag={NavLink} to={path}>
            {name}
          </Link>
        ))}
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {entity ? labelOf('$name') : key}
      </Typography>
    </Flex>
  );
}
