import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { SourceRecord } from '../../../../shared/records';
import { Problem } from '../../components/Problem';
import { useRights } from '../../hooks/useRights';
import { useSources } from '../../hooks/useSources';
import { useWords } from '../../hooks/useWords';
import { ConflictsButton } from './ConflictsButton';
import { NoSources } from './NoSources';
import { Overview } from './Overview';
import { RecentRuns } from './RecentRuns';
import { ReviewLink } from './ReviewLink';
import { SourceDialog } from './SourceDialog';
import { SourcesTable } from './SourcesTable';

/** The desk: where texts come from, what the last run of each source brought, and the runs of late. */
export function SourcesPage() {
  const words = useWords();
  const { mayConfigure } = useRights();
  const { sources, isLoading, isError, retry } = useSources();
  const [edited, setEdited] = useState<SourceRecord | 'new' | null>(null);
  const add = mayConfigure ? () => setEdited('new') : undefined;

  if (isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Layouts.Header
        title={words('plugin.name')}
        subtitle={words('sources.subtitle')}
        secondaryAction={
          <Flex gap={2}>
            <ConflictsButton />
            <ReviewLink />
          </Flex>
        }
        primaryAction={
          add && (
            <Button startIcon={<Plus />} onClick={add}>
              {words('source.add')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        {isError ? (
          <Problem onRetry={retry} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {sources.length > 0 && <Overview sources={sources} />}
            <Typography variant="beta" tag="h2">
              {words('sources.title')}
            </Typography>
            {sources.length === 0 ? <NoSources onAdd={add} /> : <SourcesTable sources={sources} onEdit={setEdited} />}
            <RecentRuns />
          </Flex>
        )}
      </Layouts.Content>
      {edited !== null && <SourceDialog source={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page.Main>
  );
}
