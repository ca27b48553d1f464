import { Button, Flex } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import type { DecideSuggested, ReviewedEntity } from '../../../../shared/review';
import { useDecideSuggestedMutation } from '../../api/review-api';
import { EntityCard } from '../../components/EntityCard';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useWords } from '../../hooks/useWords';

/** A suggested entry, to be confirmed or rejected. */
export function SuggestedCard({ entity }: { entity: ReviewedEntity }) {
  const words = useWords();
  const showProblem = useProblemNotice('suggested.refused');
  const [decide, { isLoading }] = useDecideSuggestedMutation();
  const { type, documentId } = entity;
  const say = async (decision: DecideSuggested['request']['body']['decision']) => {
    const answer = await decide({ type, documentId, decision });
    if ('error' in answer) showProblem(answer.error);
  };
  return (
    <EntityCard entity={entity}>
      <Flex gap={2}>
        <Button size="S" variant="success-light" startIcon={<Check />} disabled={isLoading} onClick={() => say('confirmed')}>
          {words('suggested.confirm')}
        </Button>
        <Button size="S" variant="danger-light" startIcon={<Cross />} disabled={isLoading} onClick={() => say('rejected')}>
          {words('suggested.reject')}
        </Button>
      </Flex>
    </EntityCard>
  );
}
