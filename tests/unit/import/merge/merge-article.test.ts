import fc from 'fast-check';
import type { ArticleFields } from '../../../../plugin/server/src/import/article/article-fields';
import { mergeArticle, type FieldName } from '../../../../plugin/server/src/import/merge/merge-article';
import { isSame } from '../../../../plugin/server/src/import/merge/same';
import { RUNS, triple } from '../merge-text/random-texts';

const one = <Value>(...values: Value[]) => fc.constantFrom(...values);
const documentIds = fc.uniqueArray(one('m1', 'm2', 'm3', 'm4'), { maxLength: 4 });
const bylines = fc.uniqueArray(fc.record({ name: one('周远', '陈帆'), role: one('reporter' as const, 'author' as const) }), {
  maxLength: 3, selector: ({ name, role }) => name + role,
});
const figures = fc.uniqueArray(
  fc.record({
    value: fc.nat(2), unit: one(null, '个'), of: one(null, '支部'), approx: one(null, 'over' as const), quote: one(null, '2个支部', '两处'), date: fc.constant(null),
  }),
  { maxLength: 3, selector: (figure) => JSON.stringify(figure) },
);
const fields = fc.record({
  title: one('甲', '乙', '丙'), kicker: one(null, '甲', '乙'), subtitle: one(null, '', '甲'), bylines,
  outlet: one(null, '甲报', '乙报'), site: one(null, '甲网'), canonicalUrl: one(null, 'https://a.example/1', 'https://a.example/2'),
  sourcePublishedAt: one(null, '2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z'), sourcePublishedPrecision: one(null, 'day' as const, 'month' as const),
  script: one('hans' as const, 'hant' as const), organizations: documentIds, initiatives: documentIds, figures,
});

/** Base, editor and source, with many fields that only one side changed. */
const versions = fc
  .tuple(triple, fields, fields, fields, fc.array(one('base', 'editor', 'source', 'both'), { minLength: 13, maxLength: 13 }))
  .map(([bodies, base, mine, theirs, changed]) => {
    const version = (side: 'editor' | 'source', other: typeof base) =>
      Object.fromEntries(Object.keys(base).map((field, index) =>
        [field, (changed[index] === side || changed[index] === 'both' ? other : base)[field as keyof typeof base]]));
    return {
      base: { ...base, body: bodies.base } as ArticleFields,
      editor: { ...version('editor', mine), body: bodies.editor } as ArticleFields,
      source: { ...version('source', theirs), body: bodies.source } as ArticleFields,
    };
  });

const DATE: readonly FieldName[] = ['sourcePublishedAt', 'sourcePublishedPrecision'];
const LISTS: readonly FieldName[] = ['bylines', 'organizations', 'initiatives', 'figures'];

function afterMerge(base: ArticleFields, editor: ArticleFields, source: ArticleFields) {
  const merged = mergeArticle(base, editor, source);
  return { ...merged, article: { ...editor, ...merged.changes } };
}

describe('mergeArticle, over fields of every type', () => {
  it('leaves what only the editor changed, takes what only the source changed, and reports what it cannot merge', () => {
    fc.assert(fc.property(versions, ({ base, editor, source }) => {
      const { article, conflicts } = afterMerge(base, editor, source);
      for (const field of Object.keys(source) as FieldName[]) {
        if (DATE.includes(field)) continue;
        const [byEditor, bySource] = [!isSame(editor[field], base[field]), !isSame(source[field], base[field])];
        const conflict = conflicts.some((open) => open.field === field);
        if (byEditor && !bySource) expect([field, isSame(article[field], editor[field]), conflict]).toEqual([field, true, false]);
        if (!byEditor && bySource) expect([field, isSame(article[field], source[field]), conflict]).toEqual([field, true, false]);
        const whole = field !== 'body' && !LISTS.includes(field);
        if (byEditor && bySource && whole) {
          expect([field, article[field], conflict]).toEqual([field, editor[field], !isSame(editor[field], source[field])]);
        }
      }
    }), RUNS);
  });

  it('never parts a date from its precision', () => {
    fc.assert(fc.property(versions, ({ base, editor, source }) => {
      const { article } = afterMerge(base, editor, source);
      if (isSame(editor.sourcePublishedAt, source.sourcePublishedAt)) return;
      const from = isSame(article.sourcePublishedAt, editor.sourcePublishedAt) ? editor : source;
      expect(article.sourcePublishedPrecision).toBe(from.sourcePublishedPrecision);
    }), RUNS);
  });

  it('writes nothing to an article where it is run again with the same source, and keeps the same conflicts', () => {
    fc.assert(fc.property(versions, ({ base, editor, source }) => {
      const first = afterMerge(base, editor, source);
      const again = mergeArticle(first.base, first.article, source);
      expect(again.changes).toEqual({});
      const openBefore = first.conflicts.map(({ field }) => field);
      expect(again.conflicts.map(({ field }) => field).filter((field) => !openBefore.includes(field))).toEqual([]);
    }), RUNS);
  });
});
