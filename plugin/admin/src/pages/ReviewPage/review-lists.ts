/** What waits for a person's word, list by list. */
export const REVIEW_LISTS = ['likenesses', 'suggested'] as const;
export type ReviewListName = (typeof REVIEW_LISTS)[number];
