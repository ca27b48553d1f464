import { Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../../../shared/records';
import { useCodedSentence } from '../hooks/useCodedSentence';
import { needsExactWords } from '../words/exact-reasons';

/** Why something happened, in the reader's language; below it what the server says exactly, where somebody needs that to mend it. */
export function ReasonText({ reason }: { reason: Reason }) {
  const say = useCodedSentence();
  const kind = say('reason', reason);
  return (
    <Flex tag="span" direction="column" alignItems="flex-start" title={reason.message}>
      <Typography>{kind}</Typography>
      {needsExactWords(reason.code) && kind !== reason.message && (
        <Typography variant="pi" textColor="neutral600" lang="en" style={{ overflowWrap: 'anywhere' }}>
          {reason.message}
        </Typography>
      )}
    </Flex>
  );
}
