import { isMergeable } from '../../../plugin/admin/src/words/mergeable-fields';
import { mergedValue } from '../../../plugin/server/src/curate/conflicts/merged-value';
import type { FieldName } from '../../../plugin/server/src/import/merge/merge-article';

const TEXTS = { base: '甲乙丙丁戊', editor: '甲甲乙丙丁戊', source: '甲乙丙丁戊戊' };
const LISTS = { base: [], editor: ['one'], source: ['other'] };

test.each([
  ['title', TEXTS],
  ['kicker', TEXTS],
  ['subtitle', TEXTS],
  ['body', TEXTS],
  ['outlet', TEXTS],
  ['site', TEXTS],
  ['canonicalUrl', TEXTS],
  ['script', TEXTS],
  ['sourcePublishedAt', TEXTS],
  ['sourcePublishedPrecision', TEXTS],
  ['organizations', LISTS],
  ['initiatives', LISTS],
] as [FieldName, typeof TEXTS | typeof LISTS][])('the panel offers to merge many conflicts about %s where the server can merge one', (field, versions) => {
  expect(isMergeable(field)).toBe(mergedValue(field, versions) !== undefined);
});
