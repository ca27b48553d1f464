import type { ReactNode } from 'react';
import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ReviewedEntity } from '../../../shared/review';
import { useFieldWords } from '../hooks/useFieldWords';
import { useWords } from '../hooks/useWords';
import { ENTITY_PATH } from '../paths';
import { Quote } from './Quote';

/** What a person needs to judge an organization or initiative, and below it what she can decide. */
export function EntityCard({ entity, children }: { entity: ReviewedEntity; children?: ReactNode }) {
  const words = useWords();
  const { labelOf, valueOf } = useFieldWords(entity.type);
  const facts = [
    ['aliases', entity.aliases.join('、')],
    ['region', entity.region ?? ''],
    ['origin', entity.origin ?? ''],
    ['parent', entity.parent ?? ''],
    ['organizations', entity.organizations.join('、')],
  ].filter(([, text]) => text !== '');
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} tag="section" aria-label={entity.name}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
          <Link tag={NavLink} to={ENTITY_PATH(entity.type, entity.documentId)}>
            {entity.name}
          </Link>
          <Status size="S" variant={entity.reviewState === 'confirmed' ? 'success' : 'secondary'}>
            <Typography tag="span" variant="pi" fontWeight="bold">
              {valueOf('reviewState', entity.reviewState)}
            </Typography>
          </Status>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {[valueOf('kind', entity.kind), ...facts.map(([field, text]) => `${labelOf(field)}: ${text}`)].join(' · ')}
        </Typography>
        <Typography variant="sigma" textColor="neutral600">
          {words('evidence.count', { count: entity.mentions })}
        </Typography>
        {entity.evidence.map((evidence, index) => (
          <Quote key={index} evidence={evidence} />
        ))}
        {children}
      </Flex>
    </Box>
  );
}
