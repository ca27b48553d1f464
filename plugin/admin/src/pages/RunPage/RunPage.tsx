import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { Problem } from '../../components/Problem';
import { RunProgress } from '../../components/RunProgress';
import { RunStateBadge } from '../../components/RunStateBadge';
import { useRun } from '../../hooks/useRun';
import { useWords } from '../../hooks/useWords';
import { DESK_PATH } from '../../paths';
import { isActive } from '../../words/active-run';
import { runTitleWord } from '../../words/run-kind';
import { RunControls } from './RunControls';
import { RunItems } from './RunItems';
import { RunReason } from './RunReason';
import { RunSubtitle } from './RunSubtitle';

/** The report of a run: how far it is, and what happened to every text and why. */
export function RunPage() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const { run, isLoading, isMissing, isError, retry } = useRun(documentId);
  const title = run?.source ? words(runTitleWord(run), { source: run.source.name }) : words('run.report');

  if (isLoading) return <Page.Loading />;
  if (isMissing) return <Page.NoData />;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={run && <RunSubtitle run={run} />}
        navigationAction={<BackButton fallback={DESK_PATH} />}
        secondaryAction={run && <RunStateBadge run={run} />}
        primaryAction={run && <RunControls run={run} />}
      />
      <Layouts.Content>
        {isError && <Problem onRetry={retry} />}
        {run && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <RunReason run={run} />
            {(isActive(run) || run.state === 'paused') && <RunProgress run={run} />}
            <RunItems run={run} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
