import type { EntityType } from '../../../../shared/evidence';
import { useListLikenessesQuery } from '../../api/review-api';
import { useWords } from '../../hooks/useWords';
import { LikenessCard } from './LikenessCard';
import { PAGE_SIZE, ReviewList } from './ReviewList';

/** Pairs of entries that may be the same. */
export function Likenesses({ type, page }: { type: EntityType; page: number }) {
  const words = useWords();
  const answer = useListLikenessesQuery({ type, page, pageSize: PAGE_SIZE }, { refetchOnMountOrArgChange: true });
  return (
    <ReviewList answer={answer} empty={words('review.likenesses.empty')}>
      {(likeness) => <LikenessCard key={likeness.documentId} likeness={likeness} />}
    </ReviewList>
  );
}
