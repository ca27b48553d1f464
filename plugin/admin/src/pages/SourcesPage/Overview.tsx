import { Box, Flex } from '@strapi/design-system';
import type { SourceRecord } from '../../../../shared/records';
import { useWords } from '../../hooks/useWords';
import { sourceTroubles } from '../../words/source-trouble';
import { SinceYesterday } from './SinceYesterday';
import { SourceTroubles } from './SourceTroubles';

/** The morning's look: what came in since yesterday, and which sources want a person. */
export function Overview({ sources }: { sources: SourceRecord[] }) {
  const words = useWords();
  return (
    <Box tag="section" aria-label={words('overview.title')} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <SinceYesterday />
        <SourceTroubles troubles={sourceTroubles(sources)} />
      </Flex>
    </Box>
  );
}
