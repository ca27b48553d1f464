import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useListSourcesQuery } from '../api/copydesk-api';
import { useWords } from '../hooks/useWords';

const ALL = 'all';

interface Props {
  /** Document id of the one source that is shown; undefined for all. */
  chosen: string | undefined;
  /** Hears a document id, or the empty text for all. */
  onChoose: (source: string) => void;
}

/** Narrows a list to one source. */
export function SourceFilter({ chosen, onChoose }: Props) {
  const words = useWords();
  const { data: sources = [] } = useListSourcesQuery(undefined);
  return (
    <SingleSelect size="S" aria-label={words('sources.column.name')} value={chosen ?? ALL} onChange={(value: string | number) => onChoose(value === ALL ? '' : String(value))}>
      <SingleSelectOption value={ALL}>{words('conflicts.all-sources')}</SingleSelectOption>
      {sources.map(({ documentId, name }) => (
        <SingleSelectOption key={documentId} value={documentId}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
