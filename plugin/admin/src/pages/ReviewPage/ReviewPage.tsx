import { BackButton, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { ENTITY_TYPES } from '../../../../shared/evidence';
import { useWords } from '../../hooks/useWords';
import { DESK_PATH } from '../../paths';
import { PERMISSIONS } from '../../permissions';
import { Likenesses } from './Likenesses';
import { REVIEW_LISTS } from './review-lists';
import { ReviewFilters } from './ReviewFilters';
import { Suggested } from './Suggested';

/** What waits for a person: entries that may be the same, and suggested ones. What is shown stands in the address. */
export function ReviewPage() {
  const words = useWords();
  const [{ query }, setQuery] = useQueryParams<{ list?: string; type?: string; page?: string }>();
  const list = REVIEW_LISTS.find((each) => each === query.list) ?? 'likenesses';
  const type = ENTITY_TYPES.find((each) => each === query.type) ?? 'organization';
  const chosen = { type, page: Number(query.page ?? 1) };
  return (
    <Page.Protect permissions={PERMISSIONS.review}>
      <Page.Main>
        <Page.Title>{words('review.title')}</Page.Title>
        <Layouts.Header title={words('review.title')} subtitle={words('review.subtitle')} navigationAction={<BackButton fallback={DESK_PATH} />} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <ReviewFilters list={list} type={type} onChoose={(nextList, nextType) => setQuery({ list: nextList, type: nextType, page: '1' })} />
            {list === 'likenesses' ? <Likenesses {...chosen} /> : <Suggested {...chosen} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
