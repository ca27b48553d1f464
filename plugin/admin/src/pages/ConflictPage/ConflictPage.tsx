import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { useGetConflictQuery } from '../../api/conflicts-api';
import { LastDecisionNote } from '../../components/LastDecisionNote';
import { Problem } from '../../components/Problem';
import { useConflictKeys } from '../../hooks/useConflictKeys';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useNarrowing } from '../../hooks/useNarrowing';
import { useUndoDecision } from '../../hooks/useUndoDecision';
import { useWords } from '../../hooks/useWords';
import { CONFLICTS_PATH } from '../../paths';
import { ComparedVersions } from './ComparedVersions';
import { ConflictSubtitle } from './ConflictSubtitle';
import { DecideConflict } from './DecideConflict';
import { DecidedNote } from './DecidedNote';
import { NeighbourButtons } from './NeighbourButtons';

/** One conflict: its versions side by side, and what one can decide. */
export function ConflictPage() {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  const { documentId = '' } = useParams();
  const { narrowing, search } = useNarrowing();
  const { currentData: conflict, isError, isFetching, refetch } = useGetConflictQuery({ documentId, ...narrowing }, { refetchOnMountOrArgChange: true });
  const { last, undo } = useUndoDecision();
  useConflictKeys(last ? { undo: () => undo(last) } : {});

  if (isError && !isFetching) {
    return (
      <Page.Main>
        <Layouts.Header title={words('conflicts.title')} navigationAction={<BackButton fallback={`${CONFLICTS_PATH}${search}`} />} />
        <Layouts.Content>
          <Problem onRetry={refetch} />
        </Layouts.Content>
      </Page.Main>
    );
  }
  if (!conflict) return <Page.Loading />;
  const title = words('conflict.title', { field: labelOf(conflict.field), article: conflict.article?.title ?? words('conflict.article-gone') });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={<ConflictSubtitle conflict={conflict} />}
        navigationAction={<BackButton fallback={`${CONFLICTS_PATH}${search}`} />}
        primaryAction={<NeighbourButtons conflict={conflict} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {last && <LastDecisionNote last={last} onUndo={() => undo(last)} />}
          {conflict.state === 'open' ? <DecideConflict key={conflict.revision} conflict={conflict} /> : <DecidedNote conflict={conflict} onUndo={() => undo({ documentId, count: 1 })} />}
          <ComparedVersions rows={conflict.rows} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
