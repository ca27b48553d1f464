import fc from 'fast-check';
import { freeSlug, slugOf } from '../../../../plugin/server/src/import/slugs/slug';

test.each([
  ['河口镇办起夜校', 'he-kou-zhen-ban-qi-ye-xiao'],
  ['乐清与蔚县：“千兆5G+”之路', 'yue-qing-yu-yu-xian-qian-zhao-5g-zhi-lu'],
  ['绿水 NorthStar 女子队', 'lv-shui-northstar-nv-zi-dui'],
  ['　！？', ''],
])('%s → %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('a long title is cut between words near 60 characters', () => {
  const slug = slugOf('关于进一步做好全市农村供水保障工程建设与运行管理有关工作情况的报告摘要');
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug.length).toBeGreaterThan(50);
  expect(slug).toMatch(/^guan-yu-jin-yi-bu-.*[a-z]$/);
});

test('whatever the title, a slug is empty or an address part of letters, digits and single hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
      expect(slugOf(title)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(title).length).toBeLessThanOrEqual(60);
    }),
  );
});

test('a taken slug gets the first free number', () => {
  expect(freeSlug('he-kou', 'article', new Set())).toBe('he-kou');
  expect(freeSlug('he-kou', 'article', new Set(['he-kou', 'he-kou-2']))).toBe('he-kou-3');
  expect(freeSlug('', 'article', new Set(['article']))).toBe('article-2');
});
