import { Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ConflictState } from '../../../../shared/conflicts';
import type { Narrowing } from '../../api/conflicts-api';
import { FilterChip } from '../../components/FilterChip';
import { SourceFilter } from '../../components/SourceFilter';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useWords } from '../../hooks/useWords';

/** Fields of an article that an import writes. */
const FIELDS = [
  ...['title', 'kicker', 'subtitle', 'body', 'bylines', 'outlet', 'site', 'sourcePublishedAt', 'sourcePublishedPrecision'],
  ...['canonicalUrl', 'script', 'organizations', 'initiatives', 'figures'],
];
const STATES = ['open', 'resolved'] as const;
const ALL = 'all';

interface Props {
  state: ConflictState;
  narrowing: Narrowing;
  onNarrow: (to: Partial<Record<'state' | 'source' | 'field' | 'article', string>>) => void;
}

/** Waiting or decided ones; of one source; about one field; of the one article that a link led here for. */
export function ConflictFilters({ state, narrowing, onNarrow }: Props) {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  const given = (value: string | number) => (value === ALL ? '' : String(value));
  return (
    <Flex gap={2} wrap="wrap">
      {STATES.map((each) => (
        <FilterChip key={each} label={words(`conflicts.state.${each}`)} isChosen={each === state} onClick={() => onNarrow({ state: each })} />
      ))}
      <SourceFilter chosen={narrowing.source} onChoose={(source) => onNarrow({ source })} />
      <SingleSelect size="S" aria-label={words('conflicts.column.field')} value={narrowing.field ?? ALL} onChange={(value) => onNarrow({ field: given(value) })}>
        <SingleSelectOption value={ALL}>{words('conflicts.all-fields')}</SingleSelectOption>
        {FIELDS.map((field) => (
          <SingleSelectOption key={field} value={field}>
            {labelOf(field)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      {narrowing.article && (
        <Button size="S" variant="tertiary" onClick={() => onNarrow({ article: '' })}>
          {words('conflicts.all-articles')}
        </Button>
      )}
    </Flex>
  );
}
