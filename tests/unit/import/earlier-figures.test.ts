import type { CleanedText } from '../../../plugin/shared/cleaned-text';
import { isComparable, valuesDiffer } from '../../../plugin/server/src/import/figures/disagree';
import { statementsOf, subjectOf, type Statement } from '../../../plugin/server/src/import/figures/statement';
import type { LinkedMentions } from '../../../plugin/server/src/import/rows';
import { find } from '../../../plugin/server/src/text/find/find';

/** What a text of one paragraph states, each name linked to an entry of that name. */
function statements(text: string, publishedAt: string | null = '2021-03-01'): Statement[] {
  const blocks = [{ kind: 'paragraph' as const, text, spans: [[0, text.length] as [number, number]] }];
  const found = find({ title: null, kicker: null, subtitle: null, blocks, publishedAt });
  const link = (type: LinkedMentions['type']) => ({ name }: { name: string }): LinkedMentions => ({ type, documentId: name, name, confidence: null, mentions: [] });
  return statementsOf({ ...found, blocks, publishedAt } as unknown as CleanedText, [...found.organizations.map(link('organization')), ...found.initiatives.map(link('initiative'))]);
}

/** The figures in which two texts contradict one another. */
function contradictions(one: Statement[], other: Statement[]): string[] {
  return one.flatMap((statement) =>
    other.filter((earlier) => subjectOf(earlier) === subjectOf(statement) && isComparable(statement, earlier) && valuesDiffer(statement, earlier)).map((earlier) => `${statement.figure}/${earlier.figure}`),
  );
}

test.each([
  ['one scheme', '“灯塔”计划覆盖12个社区。', '“灯塔”计划共覆盖15个社区。', '12个/15个'],
  ['one scheme, of which one text says who runs it', '“灯塔”计划覆盖12个社区。', '云和县民政局介绍，“灯塔”计划覆盖15个社区。', '12个/15个'],
  ['one organization', '云和县人民医院拥有床位600张。', '云和县人民医院有床位450张。', '600张/450张'],
  ['one date', '2020年，“灯塔”计划培训1500名志愿者。', '2020年“灯塔”计划培训了1200名志愿者。', '1500名/1200名'],
  ['one whole', '“灯塔”计划覆盖全县46个村庄。', '“灯塔”计划已覆盖全县41个村庄。', '46个/41个'],
])('two numbers for one thing contradict each other: %s', (_, one, other, expected) => {
  expect(contradictions(statements(one), statements(other))).toEqual([expected]);
  expect(contradictions(statements(other), statements(one))).toEqual([expected.split('/').reverse().join('/')]);
});

test.each([
  ['another scheme', '“灯塔”计划覆盖12个社区。', '“银铃”计划覆盖15个社区。'],
  ['another thing', '“灯塔”计划覆盖12个社区。', '“灯塔”计划覆盖15个学校。'],
  ['another unit', '“灯塔”计划培训志愿者12名。', '“灯塔”计划培训志愿者15批。'],
  ['another date', '2019年，“灯塔”计划培训1500名志愿者。', '2020年，“灯塔”计划培训1200名志愿者。'],
  ['a part that was visited', '“灯塔”计划覆盖305个基层党支部。', '“灯塔”计划走访了213个基层党支部。'],
  ['a part', '“灯塔”计划培训骨干30名。', '“灯塔”计划培训骨干，其中女骨干12名。'],
  ['rounded', '“灯塔”计划培训1.2万名志愿者。', '“灯塔”计划培训12345名志愿者。'],
  ['another place', '“灯塔”计划在杭州市覆盖12个社区。', '“灯塔”计划在宁波市覆盖15个社区。'],
  ['another width', '“灯塔”计划覆盖全县12个社区。', '“灯塔”计划覆盖全市15个社区。'],
  ['another turn', '“灯塔”计划第一期培训12名骨干。', '“灯塔”计划第二期培训15名骨干。'],
  ['a plan', '“灯塔”计划将覆盖20个社区。', '“灯塔”计划覆盖15个社区。'],
  ['another body’s share of it', '云和县民政局的“灯塔”计划培训12名骨干。', '松阳县民政局的“灯塔”计划培训15名骨干。'],
  ['an average', '“灯塔”计划每月培训12名骨干。', '“灯塔”计划培训15名骨干。'],
  ['the same number', '“灯塔”计划培训1500名志愿者。', '“灯塔”计划培训1,500名志愿者。'],
])('is no contradiction: %s', (_, one, other) => {
  expect([statements(one).length, statements(other).length]).toEqual([1, 1]);
  expect(contradictions(statements(one), statements(other))).toEqual([]);
});

test.each(['“灯塔”计划覆盖约12个社区。', '“灯塔”计划培训1500余名志愿者。', '“灯塔”计划培训3至5名骨干。', '“灯塔”计划覆盖率达70%。', '“灯塔”计划走访三次。'])('says no exact number of a thing: %s', (text) => {
  expect(statements(text)).toEqual([]);
});

test('numbers that grow may differ from day to day, others after a month', () => {
  const growing = (value: number, day: string) => statements(`“灯塔”计划已建成${value}个驿站。`, day);
  expect(contradictions(growing(12, '2021-03-01'), growing(15, '2021-03-02'))).toEqual([]);
  expect(contradictions(growing(12, '2021-03-01'), growing(15, '2021-03-01'))).toEqual(['12个/15个']);
  const standing = (value: number, day: string | null) => statements(`“灯塔”计划覆盖${value}个社区。`, day);
  expect(contradictions(standing(12, '2021-03-01'), standing(15, '2021-03-20'))).toEqual(['12个/15个']);
  expect(contradictions(standing(12, '2021-03-01'), standing(15, '2021-06-01'))).toEqual([]);
  expect(contradictions(standing(12, null), standing(15, '2021-06-01'))).toEqual(['12个/15个']);
});

test('what a text itself gives two numbers for is held against nobody', () => {
  expect(statements('“灯塔”计划覆盖12个社区。“灯塔”计划覆盖15个社区。')).toEqual([]);
});

test('a paragraph of 200,000 characters with thousands of figures is read in good time', () => {
  const text = Array.from({ length: 12_000 }, (_, index) => `“灯塔”计划覆盖${index}个社区`).join('，').slice(0, 200_000);
  const blocks = [{ kind: 'paragraph' as const, text, spans: [] }];
  const figures = Array.from({ length: 12_000 }, (_, index) => ({ value: index, unit: '个', of: '社区', quote: `${index}个`, block: 0, initiative: '“灯塔”计划' }));
  const cleaned = { blocks, figures, organizations: [], initiatives: [], publishedAt: null } as unknown as CleanedText;
  const start = process.cpuUsage();
  statementsOf(cleaned, [{ type: 'initiative', documentId: 'lamp', name: '“灯塔”计划', confidence: null, mentions: [] }]);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1_000);
});
