import { Box, Flex, Typography } from '@strapi/design-system';
import type { FieldDifference } from '../../../../shared/records';
import { useFieldWords } from '../../hooks/useFieldWords';

const WRAPPED = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** What a rehearsed run would change in an article, field by field: as it is, and as it would be. */
export function FieldDifferences({ differences }: { differences: FieldDifference[] }) {
  const { labelOf } = useFieldWords('article');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} style={{ maxWidth: '60rem' }}>
      {differences.map(({ field, before, after }) => (
        <Box key={field}>
          <Typography variant="sigma" textColor="neutral600">
            {labelOf(field)}
          </Typography>
          <Typography tag="del" variant="pi" textColor="danger600" style={{ ...WRAPPED, display: 'block' }}>
            {before || '—'}
          </Typography>
          <Typography tag="ins" variant="pi" textColor="success600" style={{ ...WRAPPED, display: 'block', textDecoration: 'none' }}>
            {after || '—'}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
