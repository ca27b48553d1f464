import fc from 'fast-check';
import { nameKeyOf } from '../../../../plugin/server/src/import/known-names/name-key';
import { coreOf } from '../../../../plugin/server/src/import/known-names/name-parts';
import { mergeVerdict } from '../../../../plugin/server/src/import/known-names/safe-to-merge';

const verdict = (one: string, other: string) => mergeVerdict({ name: one }, { name: other });

describe('mergeVerdict', () => {
  it.each([
    ['远航电力第一党支部', '远航电力第三党支部', 'numbers'],
    ['远航电力第1党支部', '远航电力第11党支部', 'numbers'],
    ['炼油一部党支部', '炼油二部党支部', 'numbers'],
    ['慈利县供电公司', '桑植县供电公司', 'places'],
    ['国网天津市电力公司', '国网河北省电力公司', 'places'],
    ['吉林省水文局', '吉林市水文局', 'places'],
    ['湖南省慈利县供电公司', '湖北省慈利县供电公司', 'places'],
    ['远航港务有限公司', '大连远航港务有限公司', 'places'],
    ['常州水务公司', '常州村水务公司', 'places'],
    ['常州村水务公司', '扬州村水务公司', 'cores'],
    ['远航港务党委', '远航港务纪委', 'kinds'],
    ['远航港务公司', '远航港务分公司', 'kinds'],
    ['远航大学', '远航大学附属医院', 'kinds'],
    ['远航港务集团', '远航港务公司', 'legalForms'],
    ['远航港', '远航港公司', 'legalForms'],
    ['远航港务公司', '远洋港务公司', 'cores'],
    ['第一党支部', '第一党支部', 'parents'],
    ['志愿服务队', '志愿服务队', 'parents'],
    ['……', '！', 'parents'],
  ])('never takes %s for %s: %s differ', (one, other, because) => {
    expect(verdict(one, other)).toEqual({ safe: false, because });
    expect(verdict(other, one)).toEqual({ safe: false, because });
  });

  it.each([
    ['國網天津電力', '国网天津市电力公司'],
    ['国网天津电力', '国网天津市电力公司'],
    ['浙江省杭州市远航港务有限公司', '杭州远航港务股份有限公司'],
    ['“红帆”党员服务队', '红帆党员服务队'],
    ['远航港务第一党支部', '远航港务第1党支部'],
    ['远航（集团）港务有限公司', '远航集团港务有限公司'],
  ])('takes %s for %s', (one, other) => {
    expect(verdict(one, other)).toMatchObject({ safe: true });
    expect(verdict(other, one)).toMatchObject({ safe: true });
  });

  it('never takes bodies of two places, ordinals or kinds for one, however their names are written', () => {
    const body = fc.record({
      place: fc.constantFrom('天津', '大连', '衡阳', '南昌'),
      grade: fc.constantFrom('', '市'),
      trade: fc.constantFrom('供电', '远航港务', '电信'),
      legal: fc.constantFrom('', '公司', '有限公司', '股份有限公司'),
      ordinal: fc.constantFrom(['第一', '第1', '第１'], ['第二', '第2', '第２'], ['第三', '第3', '第３'], ['十一', '第十一', '第十一']),
      writing: fc.nat(2),
      kind: fc.constantFrom('党支部', '项目部', '车间'),
    });
    const named = body.map((parts) => ({
      ...parts,
      name: parts.place + parts.grade + parts.trade + parts.legal + parts.ordinal[parts.writing] + parts.kind,
    }));
    fc.assert(fc.property(named, named, (one, other) => {
      const isSame = one.place === other.place && one.ordinal[1] === other.ordinal[1] && one.kind === other.kind && one.trade === other.trade;
      if (mergeVerdict(one, other).safe) expect(isSame).toBe(true);
    }), { numRuns: Number(process.env.COPYDESK_PROPERTY_RUNS ?? 1_000) });
  });

  it('takes names that many bodies share for one under one parent only', () => {
    const branch = { name: '第一党支部', parent: '远航港务' };
    expect(mergeVerdict(branch, { name: '第一党支部', parent: '遠航港務' }).safe).toBe(true);
    expect(mergeVerdict(branch, { name: '第一党支部', parent: '远洋港务' }).safe).toBe(false);
    expect(mergeVerdict(branch, { name: '第三党支部', parent: '远航港务' }).safe).toBe(false);
  });

  it('keeps bodies of one name in two regions apart', () => {
    const body = { name: '鼓楼区人民医院', region: '南京市' };
    expect(mergeVerdict(body, { name: '鼓楼区人民医院', region: '徐州市' })).toEqual({ safe: false, because: 'regions' });
    expect(mergeVerdict(body, { name: '鼓楼区人民医院', region: '江苏省' })).toEqual({ safe: true, because: 'sameName' });
    expect(mergeVerdict(body, { name: '鼓楼区人民医院', region: null })).toEqual({ safe: true, because: 'sameName' });
  });
});

describe('nameKeyOf', () => {
  it('is the same for one name in another width, case, script, spacing and quoting', () => {
    const keys = ['“红船”服务队ＡＢ', '紅船 服务队ab', '《红船》服務隊（AB）', '红船·服务队-ab'].map(nameKeyOf);
    expect(new Set(keys)).toEqual(new Set(['红船服务队ab']));
  });
});

describe('coreOf', () => {
  it.each([
    ['浙江省杭州市远航科技股份有限公司', '远航科技'],
    ['远航科技（杭州）有限公司', '远航科技'],
    ['国网天津市电力公司', '国网电力'],
    ['常州村委会', '常州村委会'],
  ])('of %s is %s', (name, core) => {
    expect(coreOf(name)).toBe(core);
  });
});
