import type { EntityType } from '../../../../shared/evidence';
import { useListSuggestedQuery } from '../../api/review-api';
import { useWords } from '../../hooks/useWords';
import { PAGE_SIZE, ReviewList } from './ReviewList';
import { SuggestedCard } from './SuggestedCard';

/** Entries that nobody confirmed yet. */
export function Suggested({ type, page }: { type: EntityType; page: number }) {
  const words = useWords();
  const answer = useListSuggestedQuery({ type, page, pageSize: PAGE_SIZE }, { refetchOnMountOrArgChange: true });
  return (
    <ReviewList answer={answer} empty={words('review.suggested.empty')}>
      {(entity) => <SuggestedCard key={entity.documentId} entity={entity} />}
    </ReviewList>
  );
}
