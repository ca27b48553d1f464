import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useWords } from '../../hooks/useWords';
import type { SourceTrouble } from '../../words/source-trouble';
import { TroubleLine } from './TroubleLine';

/** Which sources want a person, one a line; or that none does. */
export function SourceTroubles({ troubles }: { troubles: SourceTrouble[] }) {
  const words = useWords();
  if (troubles.length === 0) {
    return (
      <Flex gap={2}>
        <CheckCircle fill="success600" aria-hidden />
        <Typography>{words('overview.all-well')}</Typography>
      </Flex>
    );
  }
  return (
    <Box tag="ul" aria-label={words('overview.troubles', { count: troubles.length })}>
      {troubles.map((trouble) => (
        <TroubleLine key={trouble.source.documentId} trouble={trouble} />
      ))}
    </Box>
  );
}
