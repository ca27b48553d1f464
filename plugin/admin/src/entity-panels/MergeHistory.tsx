import { Button, Flex, Typography } from '@strapi/design-system';
import type { MergeRecord } from '../../../shared/merging';
import { useListMergesQuery, useUndoMergeMutation } from '../api/review-api';
import { Moment } from '../components/Moment';
import { useProblemNotice } from '../hooks/useProblemNotice';
import { useWords } from '../hooks/useWords';

const SHOWN = 20;

/** The merges that an entry had a part in, the latest first, each to be undone while it stands. */
export function MergeHistory({ documentId }: { documentId: string }) {
  const { data } = useListMergesQuery({ entity: documentId, pageSize: SHOWN }, { refetchOnMountOrArgChange: true });
  return (
    <>
      {data?.results.map((merge) => (
        <Merge key={merge.documentId} merge={merge} />
      ))}
    </>
  );
}

function Merge({ merge: { documentId, from, into, mergedAt, mergedBy, undoneAt } }: { merge: MergeRecord }) {
  const words = useWords();
  const showProblem = useProblemNotice('merge.undo.refused');
  const [undo, { isLoading }] = useUndoMergeMutation();
  const takeBack = async () => {
    const answer = await undo(documentId);
    if ('error' in answer) showProblem(answer.error);
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography style={{ overflowWrap: 'anywhere' }}>{words('merge.done', { from: from.name, into: into.name })}</Typography>
      <Typography variant="pi" textColor="neutral600">
        <Moment at={mergedAt} /> {mergedBy}
      </Typography>
      {undoneAt === null ? (
        <Button size="S" variant="danger-light" loading={isLoading} onClick={takeBack}>
          {words('merge.undo')}
        </Button>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {words('merge.undone')}
        </Typography>
      )}
    </Flex>
  );
}
