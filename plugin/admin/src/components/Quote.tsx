import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { EvidenceRecord } from '../../../shared/review';
import { ARTICLE_PATH } from '../paths';

const Marked = styled.mark`
  background: ${({ theme }) => theme.colors.warning200};
  color: inherit;
`;

/** A sentence with the name marked in it, and the article that it stands in. */
export function Quote({ evidence: { quote, quoteStart, name, article } }: { evidence: EvidenceRecord }) {
  const end = quoteStart + name.length;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="blockquote" style={{ margin: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {quote.slice(0, quoteStart)}
        <Marked>{quote.slice(quoteStart, end)}</Marked>
        {quote.slice(end)}
      </Typography>
      <Link tag={NavLink} to={ARTICLE_PATH(article.documentId)}>
        {article.title}
      </Link>
    </Flex>
  );
}
