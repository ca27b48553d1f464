import { Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../../../shared/records';
import { useCodedSentence } from '../hooks/useCodedSentence';

/** Why something happened: the kind of reason in the reader's language, and below it what the server says exactly. */
export function ReasonText({ reason }: { reason: Reason }) {
  const say = useCodedSentence();
  const kind = say('reason', reason);
  return (
    <Flex tag="span" direction="column" alignItems="flex-start">
      <Typography style={{ whiteSpace: 'normal' }}>{kind}</Typography>
      {kind !== reason.message && (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          {reason.message}
        </Typography>
      )}
    </Flex>
  );
}
