import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import type { LikenessRecord, ReviewedEntity } from '../../../../shared/review';
import { useAcceptLikenessMutation, useRejectLikenessMutation } from '../../api/review-api';
import { EntityCard } from '../../components/EntityCard';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';

/** Two entries side by side, why they may be the same, and what a person can say to that. */
export function LikenessCard({ likeness: { documentId, because, one, other } }: { likeness: LikenessRecord }) {
  const words = useWords();
  const { mayMerge } = useRights();
  const { toggleNotification } = useNotification();
  const showProblem = useProblemNotice('likeness.refused');
  const [accept, { isLoading: isMerging }] = useAcceptLikenessMutation();
  const [reject, { isLoading: isParting }] = useRejectLikenessMutation();

  const keep = async (into: ReviewedEntity) => {
    const answer = await accept({ documentId, into: into.documentId });
    if ('error' in answer) showProblem(answer.error);
    else toggleNotification({ type: 'success', message: words('merge.done', { from: answer.data.from.name, into: answer.data.into.name }) });
  };
  const part = async () => {
    const answer = await reject(documentId);
    if ('error' in answer) showProblem(answer.error);
  };
  return (
    <Flex tag="article" direction="column" alignItems="stretch" gap={3} aria-label={`${one.name} / ${other.name}`}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography>{words(`likeness.${because}`)}</Typography>
        <Button size="S" variant="tertiary" loading={isParting} disabled={isMerging} onClick={part}>
          {words('likeness.reject')}
        </Button>
      </Flex>
      <Grid.Root gap={4}>
        {[one, other].map((entity) => (
          <Grid.Item key={entity.documentId} col={6} s={12} direction="column" alignItems="stretch">
            <EntityCard entity={entity}>
              {mayMerge && (
                <Button size="S" variant="secondary" disabled={isMerging || isParting} onClick={() => keep(entity)}>
                  {words('likeness.keep', { name: entity.name })}
                </Button>
              )}
            </EntityCard>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Flex>
  );
}
