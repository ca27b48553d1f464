import fc from 'fast-check';
import type { EntityType } from '../../../../plugin/server/src/import/entities/entity-store';
import { likenessOf, type Comparable } from '../../../../plugin/server/src/import/likeness/likeness';
import { nearKeysOf } from '../../../../plugin/server/src/import/likeness/near-keys';

const named = (name: string, more: Partial<Comparable> = {}): Comparable => ({ name, aliases: [], region: null, owners: [], refused: [], ...more });
const likeness = (one: string, other: string, type: EntityType = 'organization') => likenessOf(type, named(one), named(other));
const shareKey = (type: EntityType, one: Comparable, other: Comparable) => {
  const [keys, otherKeys] = [one, other].map(({ name, aliases }) => nearKeysOf(type, [name, ...aliases]));
  const finds = (asked: number[], kept: number[]) => asked.some((key) => kept.includes(key));
  // Whichever of them came first.
  return finds(keys.asked, otherKeys.kept) && finds(otherKeys.asked, keys.kept);
};

/** Pairs that a person should look at, and why. */
const near: [string, string, string][] = [
  ['远航科技有限公司', '远航科技股份有限公司', 'sameCore'],
  ['远航科技有限公司', '浙江省杭州市远航科技有限公司', 'sameCore'],
  ['远航港务集团', '远航港务有限公司', 'sameCore'],
  ['國網天津電力', '国网天津市电力公司', 'sameCore'],
  ['慈利县卫健局', '慈利县卫生健康局', 'shortForm'],
  ['青禾农业开发有限公司', '清河农业开发有限公司', 'sound'],
  ['长岭生态茶业有限公司', '长岭生态荼业有限公司', 'spelling'],
  ['云溪镇便民服务中心', '云溪镇便民服务中心', 'sameName'],
  ['海州远航港物流有限公司', '海州远航港口物流有限公司', 'shortForm'],
];

/** Pairs that nobody is to be bothered with. */
const apart: [string, string][] = [
  ['远航港务第一党支部', '远航港务第三党支部'],
  ['第一党支部', '第一党支部'],
  ['慈利县供电公司', '桑植县供电公司'],
  ['国网慈利县供电公司', '国网桑植县供电公司'],
  ['国网电力公司', '国网天津市电力公司'],
  ['供电公司', '慈利县供电公司'],
  ['吉林省水文局', '吉林市水文局'],
  ['白石岭村村委会', '黑石岭村村委会'],
  ['云溪镇中心小学', '云河镇中心小学'],
  ['东风机械厂', '西风机械厂'],
  ['远航港务党委', '远航港务纪委'],
  ['远航大学', '远航大学附属医院'],
  ['远航港务公司', '远洋港务公司'],
  ['2023年技能大赛组委会', '2024年技能大赛组委会'],
];

test.each(near)('%s and %s: %s, found by a key they share', (one, other, because) => {
  expect([likeness(one, other), likeness(other, one)]).toEqual([because, because]);
  expect(shareKey('organization', named(one), named(other))).toBe(true);
});

test.each(apart)('%s and %s are left alone', (one, other) => {
  expect([likeness(one, other), likeness(other, one)]).toEqual([null, null]);
});

test.each([
  ['“春耕先锋”行动', '“春耕先锋”活动', 'sameCore'],
  ['“大戏下乡”行动', '“大戏下乡”文化惠民行动', 'sameCore'],
  ['春耕先锋行动', '“春耕先锋”', 'sameCore'],
  ['“春耕先锋”行动', '“春耕先峰”行动', 'sound'],
  ['“灯塔”计划', '“灯塔”工程', null],
  ['第一届青年创客大赛', '第二届青年创客大赛', null],
  ['“六个一”工作机制', '“五个一”工作机制', null],
])('initiatives %s and %s: %s', (one, other, because) => {
  expect(likeness(one, other, 'initiative')).toBe(because);
  if (because !== null) expect(shareKey('initiative', named(one), named(other))).toBe(true);
});

test('initiatives of bodies that have nothing in common are left alone, those of one body looked at', () => {
  const run = (owner: string) => named('“春耕先锋”行动', { owners: [owner] });
  expect(likenessOf('initiative', run('a'), named('“春耕先锋”活动', { owners: ['b'] }))).toBeNull();
  expect(likenessOf('initiative', named('“灯塔”计划', { owners: ['a'] }), named('“灯塔”工程', { owners: ['a', 'b'] }))).toBe('sameCore');
});

test('a region that differs, and a name that an editor took from the other, speak against it', () => {
  const body = named('远航科技有限公司', { region: '杭州市' });
  const other = named('远航科技股份有限公司');
  expect(likenessOf('organization', body, { ...other, region: '衡阳市' })).toBeNull();
  expect(likenessOf('organization', body, { ...other, region: '浙江省' })).toBe('sameCore');
  expect(likenessOf('organization', { ...body, refused: ['遠航科技股份有限公司'] }, other)).toBeNull();
});

test('an alias tells as well as the name', () => {
  const body = named('滨江能源建设集团有限公司', { aliases: ['远航科技公司'] });
  expect(likenessOf('organization', body, named('远航科技'))).toBe('sameCore');
  expect(shareKey('organization', body, named('远航科技'))).toBe(true);
});

describe('whatever the names', () => {
  const runs = { numRuns: Number(process.env.COPYDESK_PROPERTY_RUNS ?? 1_000) };
  const parts = {
    place: fc.constantFrom('', '天津', '天津市', '大连', '慈利县', '湖南省慈利县', '桑植县'),
    core: fc.constantFrom('远航', '远洋', '国网', '远航港务', '远航港物', '青禾农业', '清河农业', '青禾生态农业', '青禾生肽农业', '白石岭村', '黑石岭村'),
    legal: fc.constantFrom('', '公司', '有限公司', '股份有限公司', '集团'),
    branch: fc.constantFrom('', '第一党支部', '第三党支部', '第１党支部', '党委', '一车间', '二车间', '卫健局', '卫生健康局'),
  };
  const body = fc.record(parts).map((each) => ({ ...each, name: each.place + each.core + each.legal + each.branch }));
  const number = (branch: string) => branch.normalize('NFKC').replace(/一/g, '1').replace(/[^1-9二三]/g, '');
  const county = (place: string) => place.replace(/^.*省|[市县]$/g, '');

  test('bodies of two places or numbers are never proposed', () => {
    fc.assert(fc.property(body, body, (one, other) => {
      const areApart = number(one.branch) !== number(other.branch) || (one.place !== '' && other.place !== '' && county(one.place) !== county(other.place));
      if (areApart) expect(likeness(one.name, other.name)).toBeNull();
    }), runs);
  });

  test('what is alike shares a key, and is alike from either side', () => {
    fc.assert(fc.property(body, body, (one, other) => {
      const found = likeness(one.name, other.name);
      expect(likeness(other.name, one.name)).toBe(found);
      if (found !== null) expect(shareKey('organization', named(one.name), named(other.name))).toBe(true);
    }), runs);
  });
});
