import { Flex, Loader, Typography } from '@strapi/design-system';
import type { MergeRequest } from '../../../shared/merging';
import { problemOf } from '../api/problem';
import { usePreviewMergeQuery } from '../api/review-api';
import { Note } from '../components/Note';
import { useFieldWords } from '../hooks/useFieldWords';
import { useWords } from '../hooks/useWords';

/** What a merge would do, in sentences, and what speaks against it. */
export function MergeOutlook({ request }: { request: MergeRequest }) {
  const words = useWords();
  const { labelOf } = useFieldWords(request.type);
  const { data, isFetching, error } = usePreviewMergeQuery(request, { refetchOnMountOrArgChange: true });
  if (isFetching) return <Loader small />;
  if (error || !data) {
    return (
      <Note variant="danger" title={words(problemOf(error).status === 409 ? 'merge.refused' : 'problem.loading')}>
        {problemOf(error).message}
      </Note>
    );
  }
  const { relations, mentions, gains, doubt } = data;
  const documents = relations.reduce((sum, each) => sum + each.documents, 0);
  const gained = [
    ...(gains.aliases.length > 0 ? [`${labelOf('aliases')}: ${gains.aliases.join('、')}`] : []),
    ...gains.fields.map(labelOf),
    ...(gains.figures > 0 ? [`${labelOf('figures')}: ${gains.figures}`] : []),
    ...(gains.organizations > 0 ? [`${labelOf('organizations')}: ${gains.organizations}`] : []),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Typography>{words('merge.moves', { documents, mentions })}</Typography>
      {gained.length > 0 && <Typography>{words('merge.gains', { name: data.into.name, gains: gained.join('；') })}</Typography>}
      {doubt !== null && (
        <Note variant="warning" title={words('merge.doubt')}>
          {words(`merge.doubt.${doubt}`)}
        </Note>
      )}
      <Typography variant="pi" textColor="neutral600">
        {words('merge.undoable')}
      </Typography>
    </Flex>
  );
}
