import { BackButton, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { Button, Flex } from '@strapi/design-system';
import { ENTITY_TYPES, type EntityType } from '../../../../shared/evidence';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useWords } from '../../hooks/useWords';
import { DESK_PATH } from '../../paths';
import { PERMISSIONS } from '../../permissions';
import { Likenesses } from './Likenesses';
import { Suggested } from './Suggested';

const LISTS = ['likenesses', 'suggested'] as const;
type List = (typeof LISTS)[number];

/** What waits for a person: entries that may be the same, and suggested ones. */
export function ReviewPage() {
  const words = useWords();
  const organizations = useFieldWords('organization').labelOf('$name');
  const initiatives = useFieldWords('initiative').labelOf('$name');
  const [{ query }, setQuery] = useQueryParams<{ list?: List; type?: EntityType; page?: string }>();
  const [list, type] = [query.list ?? 'likenesses', query.type ?? 'organization'];
  const chosen = { type, page: Number(query.page ?? 1) };
  return (
    <Page.Protect permissions={PERMISSIONS.review}>
      <Page.Main>
        <Page.Title>{words('review.title')}</Page.Title>
        <Layouts.Header title={words('review.title')} subtitle={words('review.subtitle')} navigationAction={<BackButton fallback={DESK_PATH} />} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={6} wrap="wrap">
              <Flex gap={2} role="group" aria-label={words('review.list')}>
                {LISTS.map((each) => (
                  <Button key={each} size="S" variant={each === list ? 'secondary' : 'tertiary'} aria-pressed={each === list} onClick={() => setQuery({ list: each, type, page: '1' })}>
                    {words(`review.${each}`)}
                  </Button>
                ))}
              </Flex>
              <Flex gap={2} role="group" aria-label={words('review.type')}>
                {ENTITY_TYPES.map((each) => (
                  <Button key={each} size="S" variant={each === type ? 'secondary' : 'tertiary'} aria-pressed={each === type} onClick={() => setQuery({ list, type: each, page: '1' })}>
                    {each === 'organization' ? organizations : initiatives}
                  </Button>
                ))}
              </Flex>
            </Flex>
            {list === 'likenesses' ? <Likenesses {...chosen} /> : <Suggested {...chosen} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
