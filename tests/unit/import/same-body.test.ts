import fc from 'fast-check';
import type { Entity } from '../../../plugin/server/src/import/entities/entity-store';
import { matchEntity } from '../../../plugin/server/src/import/entities/match-entity';
import { nameKey } from '../../../plugin/server/src/import/entities/name-key';
import { nameKeyOf } from '../../../plugin/server/src/import/known-names/name-key';
import { isCommonName } from '../../../plugin/server/src/import/same-body/common-name';
import { divisionOf } from '../../../plugin/server/src/import/same-body/divisions';
import { nameFormOf } from '../../../plugin/server/src/import/same-body/name-form';
import { regionOfBody } from '../../../plugin/server/src/import/same-body/region';
import { isSameBody, type KnownBody } from '../../../plugin/server/src/import/same-body/same-body';

const body = (name: string, more: Partial<KnownBody> = {}): KnownBody => ({ name, aliases: [], kind: 'company', refused: [], owners: [], ...more });

describe('places', () => {
  test.each([
    [['浦东新区'], '上海市浦东新区'],
    [['上海市', '浦东新区'], '上海市浦东新区'],
    [['湖南', '慈利县'], '湖南省张家界市慈利县'],
    [['长沙'], '湖南省长沙市'],
    [['吉林'], null],
    [['朝阳区'], null],
    [['北京', '朝阳区'], '北京市朝阳区'],
    [['湖北省', '慈利县'], null],
  ])('%j: %s', (places, division) => {
    expect(divisionOf(places)?.join('') ?? null).toBe(division);
  });

  test('a body lies where an editor says, else where its name or its parent is', () => {
    expect(regionOfBody({ name: '鼓楼区人民医院', region: '江苏省南京市' })).toEqual(['江苏省', '南京市']);
    expect(regionOfBody({ name: '鼓楼区人民医院', parent: '福州市鼓楼区卫健局' })).toEqual(['福建省', '福州市', '鼓楼区']);
    expect(regionOfBody({ name: '鼓楼区人民医院', region: '城里' })).toBeNull();
  });
});

test.each(['市卫健委', '人民医院', '电力公司', '县融媒体中心', '第一中学', '市场监管局'])('%s says of no body which it is', (name) => {
  expect(isCommonName(name)).toBe(true);
});

test.each(['国家卫健委', '人民日报', '中国人民银行', '红柳农机', '建设银行', '教育部', '慈利县人民医院'])('%s is a name of its own', (name) => {
  expect(isCommonName(name)).toBe(false);
});

describe('one body', () => {
  test('is not who bears a name that an editor took from it, in any form', () => {
    expect(isSameBody(body('国网天津电力'), body('国网天津市电力公司'))).toBe(true);
    expect(isSameBody(body('国网天津电力'), body('国网天津市电力公司', { refused: ['国网天津电力公司'] }))).toBe(false);
  });

  test('without place or brand is known by its parent only', () => {
    const [one, other] = [body('第1党支部委员会', { kind: 'party' }), body('第一党支部', { kind: 'party' })];
    expect(isSameBody(one, other)).toBe(false);
    expect(isSameBody({ ...one, owners: ['mill'] }, { ...other, owners: ['mill'] })).toBe(true);
    expect(isSameBody({ ...one, owners: ['mill'] }, { ...other, owners: ['port'] })).toBe(false);
  });

  test('is of one kind, and of one legal form where all of its names are heard', () => {
    expect(isSameBody(body('大连远帆航运', { kind: 'team' }), body('大连远帆航运公司'))).toBe(false);
    expect(isSameBody(body('大连远帆航运有限公司'), body('大连远帆航运公司', { aliases: ['大连市远帆航运股份有限公司'] }))).toBe(false);
  });
});

test.each(['农贸市场管理委员会', '永辉超市有限公司', '南国都市报', '示范县建设指挥部', '朝阳区人民法院', '城关镇中心小学', '工业区管委会'])('%s says no place by which it is known', (name) => {
  expect(nameFormOf(name).isDistinct).toBe(false);
});

describe('whatever the names', () => {
  const runs = { numRuns: Number(process.env.COPYDESK_PROPERTY_RUNS ?? 1_000) };
  const places = ['', '天津', '天津市', '大连', '辽宁省大连市', '慈利县', '湖南省慈利县', '桑植县', '吉林', '吉林市', '吉林省', '鼓楼区', '南京市鼓楼区', '福州市鼓楼区', '青岩县', '青岭县'];
  const bodies = ['卫健局', '卫生健康局', '卫健委', '卫生健康委员会', '法院', '人民法院', '中级人民法院', '供电公司', '第一党支部', '第1党支部', '第三党支部', '融媒体中心', '农商银行', '农村商业银行', '委', '委员会', '第一中学', '第十一中学'];
  const firms = ['远帆港务', '远航港务', '青禾农业'];
  const legal = ['', '公司', '有限公司', '有限责任公司', '股份有限公司', '集团', '集团有限公司', '总公司'];
  const brands = ['', '国网', '国家电网', '中国电信', '中共', '团', '共青团', '工行', '中国工商银行'];
  const office = fc.tuple(fc.constantFrom(...brands), fc.constantFrom(...places), fc.constantFrom(...bodies)).map((parts) => parts.join(''));
  const firm = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...firms), fc.constantFrom(...legal)).map((parts) => parts.join(''));
  const anyName = fc.oneof(office, firm);

  test('who is not taken for the other is not taken for the one either', () => {
    fc.assert(fc.property(anyName, anyName, (one, other) => {
      expect(isSameBody(body(one), body(other))).toBe(isSameBody(body(other), body(one)));
    }), runs);
  });

  test('two places, numbers or legal forms are never one body', () => {
    const stated = (name: string) => ({
      place: divisionOf(places.filter((place) => place !== '' && name.includes(place)).sort((one, other) => other.length - one.length).slice(0, 1)),
      number: /第(十一|[一三1])/.exec(name)?.[1].replace('1', '一') ?? '',
      isGroup: name.includes('集团'),
      isLeague: name.includes('团') && !name.includes('集团'),
      core: firms.find((each) => name.includes(each)) ?? '',
    });
    fc.assert(fc.property(anyName, anyName, (one, other) => {
      if (!isSameBody(body(one), body(other))) return;
      const [first, second] = [stated(one), stated(other)];
      expect({ ...first, place: null }).toEqual({ ...second, place: null });
      if (first.place && second.place) expect(nameFormOf(one).division).toEqual(nameFormOf(other).division);
    }), runs);
  });

  /** Links names as texts in this order would; gives what stands together. */
  const together = (names: readonly string[]): string => {
    const stored: Entity[] = [];
    const members = new Map<string, string[]>();
    for (const name of names) {
      const found = matchEntity({ name, aliases: [], kind: 'company', owners: [] }, stored, 'organization');
      if (found) {
        members.get(found.documentId)?.push(name);
        found.aliases.push({ name });
        continue;
      }
      stored.push({ id: stored.length, documentId: name, name, nameKey: nameKey(name), formKey: nameFormOf(name).key, kind: 'company', reviewState: 'suggested', aliases: [], parent: null, mergedInto: null, imported: { aliases: [], parent: null, organizations: [] } });
      members.set(name, [name]);
    }
    return JSON.stringify([...members.values()].map((each) => [...each].sort().join('=')).sort());
  };
  const shuffled = <Item>(items: Item[]) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }));

  test('what offices are linked does not depend on the order of the texts', () => {
    const distinct = fc.uniqueArray(office, { maxLength: 12 }).map((names) => names.filter((name) => !isCommonName(nameKeyOf(name))));
    fc.assert(fc.property(distinct.chain(shuffled), ([names, other]) => {
      expect(together(other)).toBe(together(names));
    }), runs);
  });

  test('nor what firms are, where a short name can be meant of one of them only', () => {
    const oneLegalForm = fc.uniqueArray(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...firms), fc.constantFrom('', '公司', '有限公司', '有限责任公司')).map((parts) => parts.join('')), { maxLength: 12 });
    fc.assert(fc.property(oneLegalForm.chain(shuffled), ([names, other]) => {
      expect(together(other)).toBe(together(names));
    }), runs);
  });

  test('two firms of one name are never brought together by a short name between them', () => {
    fc.assert(fc.property(fc.uniqueArray(firm, { maxLength: 10 }).chain(shuffled), ([, names]) => {
      for (const entry of JSON.parse(together(names)) as string[]) {
        const members = entry.split('=');
        for (const one of members) for (const other of members) if (one !== other) expect(isSameBody(body(one), body(other))).toBe(true);
      }
    }), runs);
  });
});
