import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

/** A line of the panel: what it is, and what it says. */
export function OriginFact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography style={{ overflowWrap: 'anywhere' }}>{children}</Typography>
    </Flex>
  );
}
