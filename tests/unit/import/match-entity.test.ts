import type { Entity } from '../../../plugin/server/src/import/entities/entity-store';
import type { FoundName } from '../../../plugin/server/src/import/entities/found-name';
import { matchEntity } from '../../../plugin/server/src/import/entities/match-entity';
import { isGenericName, nameKey } from '../../../plugin/server/src/import/entities/name-key';
import { regionOf } from '../../../plugin/server/src/import/entities/region-of';
import { parentsFirst } from '../../../plugin/server/src/import/entities/parents-first';

const stored = (name: string, parent: string | null = null, aliases: string[] = [], kind = 'company'): Entity => ({
  ...{ id: 1, documentId: `id-${name}-${parent}`, name, nameKey: nameKey(name), kind, reviewState: 'suggested', mergedInto: null, imported: null },
  ...{ aliases: aliases.map((alias) => ({ name: alias })), parent: parent === null ? null : { documentId: parent } },
});
const found = (name: string, owners: string[] = [], aliases: string[] = [], kind = 'company'): FoundName => ({ name, owners, aliases, kind });
const match = (name: FoundName, entities: Entity[]) => matchEntity(name, entities, 'organization')?.documentId ?? null;

test('a name is compared without widths, spaces, quotes and case', () => {
  expect(nameKey('“红 柳”ＡＢ·先锋队')).toBe(nameKey('红柳ab先锋队'));
});

test.each(['第一党支部', '第三党支部', '党委', '团委', '办公室', '党员先锋队', '青年志愿服务队', '分公司', '工会', '二'])('%s alone says of no body which it is', (name) => {
  expect(isGenericName(name)).toBe(true);
});

test.each(['红柳党员先锋队', '国网青川县供电公司', '石桥村党支部', '白鹭县水利局', '王二劳模创新工作室'])('%s is a name of its own', (name) => {
  expect(isGenericName(name)).toBe(false);
});

test('the same full name is the same body', () => {
  expect(match(found('国网青川县供电公司'), [stored('国网青川县供电公司')])).toBe('id-国网青川县供电公司-null');
});

test('a name that many bodies share matches under the same parent only', () => {
  const ofMill = stored('第一党支部', 'mill', [], 'party');
  expect(match(found('第一党支部', ['mill'], [], 'party'), [ofMill])).toBe(ofMill.documentId);
  expect(match(found('第一党支部', ['port'], [], 'party'), [ofMill])).toBeNull();
  expect(match(found('第一党支部', [], [], 'party'), [ofMill])).toBeNull();
  expect(match(found('第三党支部', ['mill'], [], 'party'), [ofMill])).toBeNull();
});

test('a long alias that one body alone has stands for it; a short or shared one does not', () => {
  const grid = stored('国网青川县供电公司', null, ['青川供电', '青供']);
  expect(match(found('青川供电'), [grid])).toBe(grid.documentId);
  expect(match(found('青供'), [grid])).toBeNull();
  expect(match(found('青川供电'), [grid, stored('青川县供电局', null, ['青川供电'])])).toBeNull();
  expect(match(found('青川供电', [], [], 'team'), [grid])).toBeNull();
});

test('a short scheme name is one scheme only where nothing says that others run it', () => {
  const scheme = { ...stored('红色网格'), organizations: [{ documentId: 'port' }] };
  const schemeOf = (owners: string[]) => matchEntity(found('红色网格', owners, [], 'brand'), [scheme], 'initiative')?.documentId ?? null;
  expect(schemeOf(['port'])).toBe(scheme.documentId);
  expect(schemeOf([])).toBe(scheme.documentId);
  expect(schemeOf(['mill'])).toBeNull();
});

test('parents come before children, and a ring of parents ends', () => {
  const body = (name: string, parent: string | null) => ({ name, parent, kind: 'party' as const, aliases: [], mentions: [] });
  expect(parentsFirst([body('支部', '党委'), body('党委', '公司'), body('公司', null)]).map(({ name }) => name)).toEqual(['公司', '党委', '支部']);
  expect(parentsFirst([body('甲', '乙'), body('乙', '甲')])).toHaveLength(2);
});

test.each([
  ['浙江省嘉兴市水利局', '浙江省嘉兴市'],
  ['国网浙江省电力有限公司', '浙江省'],
  ['中共平湖市委', '平湖市'],
  ['常州村党支部', null],
  ['红柳党员先锋队', null],
])('%s lies in %s', (name, region) => {
  expect(regionOf(name)).toBe(region);
});
