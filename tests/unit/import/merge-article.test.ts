import fc from 'fast-check';
import type { ArticleFields } from '../../../plugin/server/src/import/article/article-fields';
import { mergeArticle } from '../../../plugin/server/src/import/merge/merge-article';
import { isSame } from '../../../plugin/server/src/import/merge/same';
import { RUNS } from './merge-text/random-texts';

const few = fc.constantFrom('河口镇', '石桥村', '白塔乡');
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const body = fc.array(fc.constantFrom('水渠昨日通水。', '新路开工，全长三里。', '三家工厂投产。', '学校添了操场。'), { maxLength: 5 }).map((paragraphs) => paragraphs.join('\n\n'));
const figure = fc.record({ value: fc.integer({ min: 1, max: 3 }), unit: orNull(fc.constant('个')), of: fc.constant(null), approx: fc.constant(null), quote: orNull(fc.constantFrom('三个', '五家')), date: fc.constant(null) });
const article: fc.Arbitrary<ArticleFields> = fc.record({
  ...{ title: few, kicker: orNull(few), subtitle: orNull(few), body, outlet: orNull(few), site: orNull(few) },
  sourcePublishedAt: orNull(fc.constantFrom('2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z')),
  sourcePublishedPrecision: orNull(fc.constantFrom('day' as const, 'minute' as const)),
  canonicalUrl: orNull(fc.constantFrom('https://a.example/1', 'https://a.example/2')),
  script: fc.constantFrom('hans' as const, 'hant' as const),
  bylines: fc.uniqueArray(fc.record({ name: few, role: fc.constantFrom('reporter' as const, 'editor' as const) }), { selector: ({ name, role }) => name + role, maxLength: 3 }),
  organizations: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
  initiatives: fc.uniqueArray(fc.constantFrom('p', 'q'), { maxLength: 2 }),
  figures: fc.uniqueArray(figure, { selector: (each) => JSON.stringify(each), maxLength: 3 }),
});

const after = (editor: ArticleFields, changes: Partial<ArticleFields>): ArticleFields => ({ ...editor, ...changes });

test('an article that nobody touched becomes what the source gives', () => {
  fc.assert(
    fc.property(article, article, (base, source) => {
      const merged = mergeArticle(base, base, source);
      expect(merged).toMatchObject({ conflicts: [], base: source, editorChanged: false });
      for (const field of Object.keys(source) as (keyof ArticleFields)[]) expect(isSame(after(base, merged.changes)[field], source[field])).toBe(true);
    }),
    RUNS,
  );
});

test('where the source gives what it gave before, the editor’s article is not touched', () => {
  fc.assert(
    fc.property(article, article, (base, editor) => {
      expect(mergeArticle(base, editor, base)).toMatchObject({ changes: {}, conflicts: [], base, sourceChanged: false });
    }),
    RUNS,
  );
});

test('a single value that the editor changed is never overwritten; where the source changed it too, it is a conflict', () => {
  const single = ['title', 'kicker', 'subtitle', 'outlet', 'site', 'sourcePublishedAt', 'canonicalUrl', 'script'] as const;
  fc.assert(
    fc.property(article, article, article, (base, editor, source) => {
      const { changes, conflicts, base: next } = mergeArticle(base, editor, source);
      for (const field of single) {
        if (isSame(editor[field], base[field])) continue;
        expect(changes).not.toHaveProperty(field);
        const contested = !isSame(source[field], base[field]) && !isSame(source[field], editor[field]);
        expect(conflicts.some((conflict) => conflict.field === field)).toBe(contested);
        if (contested) expect(next[field]).toEqual(base[field]);
      }
    }),
    RUNS,
  );
});

test('what an editor took out of a list stays out, what one put in stays in', () => {
  fc.assert(
    fc.property(article, article, article, (base, editor, source) => {
      const { organizations } = after(editor, mergeArticle(base, editor, source).changes);
      for (const each of base.organizations) if (!editor.organizations.includes(each)) expect(organizations).not.toContain(each);
      for (const each of editor.organizations) if (!base.organizations.includes(each)) expect(organizations).toContain(each);
      for (const each of source.organizations) if (!base.organizations.includes(each)) expect(organizations).toContain(each);
    }),
    RUNS,
  );
});

test('merging the result again changes nothing', () => {
  fc.assert(
    fc.property(article, article, article, (base, editor, source) => {
      const first = mergeArticle(base, editor, source);
      const merged = after(editor, first.changes);
      expect(mergeArticle(first.base, merged, source).changes).toEqual({});
    }),
    RUNS,
  );
});

test('with an unknown base, nothing is overwritten and every difference is a conflict', () => {
  fc.assert(
    fc.property(article, article, (editor, source) => {
      expect(mergeArticle(null, editor, source).changes).toEqual({});
    }),
    RUNS,
  );
});

test('a date that the editor set keeps its precision', () => {
  const [base] = fc.sample(article, 1);
  const dated = { ...base, sourcePublishedAt: '2024-01-01T00:00:00.000Z', sourcePublishedPrecision: 'day' as const };
  const editor = { ...dated, sourcePublishedAt: '2023-05-01T00:00:00.000Z' };
  const source = { ...dated, sourcePublishedAt: '2024-01-01T06:30:00.000Z', sourcePublishedPrecision: 'minute' as const };
  expect(mergeArticle(dated, editor, source)).toMatchObject({
    ...{ changes: {}, conflicts: [{ field: 'sourcePublishedAt' }] },
    base: { sourcePublishedAt: dated.sourcePublishedAt, sourcePublishedPrecision: 'minute' },
  });
  const corrected = { ...editor, sourcePublishedPrecision: 'second' as const };
  expect(mergeArticle(dated, corrected, source).base.sourcePublishedPrecision).toBe('minute');
});
