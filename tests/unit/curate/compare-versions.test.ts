import fc from 'fast-check';
import { compareVersions } from '../../../plugin/server/src/curate/conflicts/compare-versions';
import { markDifferences } from '../../../plugin/server/src/curate/conflicts/mark-differences';
import type { ComparedRow, MarkedText } from '../../../plugin/shared/conflicts';
import { RUNS, text, triple } from '../import/merge-text/random-texts';

const written = (parts: readonly MarkedText[]) => parts.map((part) => part.text).join('');
const shown = (parts: readonly MarkedText[]) => parts.map((part) => (part.changed ? `[${part.text}]` : part.text)).join('');
const sideOf = (rows: readonly ComparedRow[], side: 'base' | 'editor' | 'source') => rows.map((row) => ('same' in row ? row.same : written(row[side]))).join('');

test('the rows hold each version whole', () => {
  fc.assert(
    fc.property(triple, ({ base, editor, source }) => {
      const rows = compareVersions(base, editor, source);
      expect([sideOf(rows, 'base'), sideOf(rows, 'editor'), sideOf(rows, 'source')]).toEqual([base, editor, source]);
    }),
    RUNS,
  );
});

test('what is not marked is the same on both sides', () => {
  fc.assert(
    fc.property(text, text, (base, side) => {
      const marked = markDifferences(base, side);
      const common = (parts: readonly MarkedText[]) => written(parts.filter(({ changed }) => !changed));
      expect(common(marked.base)).toBe(common(marked.side));
      expect([written(marked.base), written(marked.side)]).toEqual([base, side]);
    }),
    RUNS,
  );
});

test.each([
  ['the character that was changed', '票价一元，全程一小时。', '票价两元，全程一小时。', '票价[一]元，全程一小时。', '票价[两]元，全程一小时。'],
  ['a clause that was added', '票价一元。', '票价一元，学生免费。', '票价一元[。]', '票价一元[，学生免费。]'],
  ['a text where there was none', '', '票价一元。', '', '[票价一元。]'],
  ['a clause that became another one, as a whole', '镇长表示，年内再开两线。', '镇长表示，居民都很满意。', '镇长表示，[年内再开两线。]', '镇长表示，[居民都很满意。]'],
])('marks %s', (_, base, side, markedBase, markedSide) => {
  const marked = markDifferences(base, side);
  expect([shown(marked.base), shown(marked.side)]).toEqual([markedBase, markedSide]);
});

test('a base is marked where either side differs', () => {
  const [row] = compareVersions('首日运送一千人，票价一元。', '首日运送二千人，票价一元。', '首日运送一千人，票价两元。');
  expect('same' in row ? null : [shown(row.base), shown(row.editor), shown(row.source)]).toEqual(['首日运送[一千]人，票价[一]元。', '首日运送[二千]人，票价一元。', '首日运送一千人，票价[两]元。']);
});
