import { Flex } from '@strapi/design-system';
import { ENTITY_TYPES, type EntityType } from '../../../../shared/evidence';
import { FilterChip } from '../../components/FilterChip';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useReviewCounts } from '../../hooks/useReviewCounts';
import { useWords } from '../../hooks/useWords';
import { REVIEW_LISTS, type ReviewListName } from './review-lists';

interface Props {
  list: ReviewListName;
  type: EntityType;
  onChoose: (list: ReviewListName, type: EntityType) => void;
}

/** Which list is shown, and of what kind, each with how much waits in it. */
export function ReviewFilters({ list, type, onChoose }: Props) {
  const words = useWords();
  const names = { organization: useFieldWords('organization').labelOf('$name'), initiative: useFieldWords('initiative').labelOf('$name') };
  const counts = useReviewCounts();
  return (
    <Flex gap={6} wrap="wrap">
      <Flex gap={2} role="group" aria-label={words('review.list')}>
        {REVIEW_LISTS.map((each) => (
          <FilterChip key={each} label={words(`review.${each}`)} count={counts && counts[each].organization + counts[each].initiative} isChosen={each === list} onClick={() => onChoose(each, type)} />
        ))}
      </Flex>
      <Flex gap={2} role="group" aria-label={words('review.type')}>
        {ENTITY_TYPES.map((each) => (
          <FilterChip key={each} label={names[each]} count={counts?.[list][each]} isChosen={each === type} onClick={() => onChoose(list, each)} />
        ))}
      </Flex>
    </Flex>
  );
}
