import fc from 'fast-check';
import { KnownNames } from '../../../../plugin/server/src/import/known-names/known-names';

function known(names: Record<string, string>): KnownNames {
  const all = new KnownNames();
  for (const [name, entry] of Object.entries(names)) expect(all.add(name, entry)).toBeNull();
  return all;
}

/** What is found, as the text has it, with its entries; those in longer names in brackets. */
function found(names: KnownNames, text: string): string[] {
  return names.mentionsIn(text).map(({ start, end, entries, partOfLonger }) => {
    const mention = `${text.slice(start, end)}=${entries.join('+')}`;
    return partOfLonger ? `(${mention})` : mention;
  });
}

describe('KnownNames', () => {
  it('finds the longest name at each place', () => {
    const names = known({ 海州港务: 'a', 海州港务集团有限公司: 'b', 港务集团: 'c' });
    expect(found(names, '海州港务集团有限公司与海州港务签约。')).toEqual(['海州港务集团有限公司=b', '海州港务=a']);
  });

  it('sees through width, case, script, quotes, spaces and line breaks, and gives offsets in the text as it came', () => {
    const names = known({ '“红帆”服务队': 'a', '中铁I号工作室': 'b', 'Blue Harbor': 'c' });
    expect(found(names, '紅帆 服務\n隊、中铁Ｉ号工作室和blue harbor。')).toEqual(['紅帆 服務\n隊=a', '中铁Ｉ号工作室=b', 'blue harbor=c']);
    expect(found(names, '红帆\n\n服务队')).toEqual([]);
  });

  it('reports every entry that bears a name, be it the name of one and an alias of another', () => {
    const names = known({ 滨江水务: 'a' });
    names.add('滨江水务', 'b');
    names.add('滨江水务', 'a');
    expect(found(names, '滨江水务抢修。')).toEqual(['滨江水务=a+b']);
  });

  it.each([
    ['十一冶机电开工', []],
    ['由一冶机电开工', ['一冶机电=n']],
    ['BigiTVs', []],
    ['用 iTV 看', ['iTV=v']],
    ['用iTV看', ['iTV=v']],
    ['5iTV', []],
  ])('knows a word from a part of one: %s', (text, expected) => {
    expect(found(known({ iTV: 'v', 一冶机电: 'n' }), text)).toEqual(expected);
  });

  it.each([
    ['远航电信上海分公司开工', ['(远航电信=a)']],
    ['远航电信通信集团开工', ['(远航电信=a)']],
    ['远航电信党委开会', ['(远航电信=a)']],
    ['上海远航电信开会', ['(远航电信=a)']],
    ['远航电信书记发言', ['远航电信=a']],
    ['远航电信部署工作', ['远航电信=a']],
    ['在远航电信，上海分公司开工', ['远航电信=a']],
    ['远航电信组织志愿服务队', ['远航电信=a']],
    ['走进杭州市中国远航', ['中国远航=z']],
  ])('tells a name from the beginning or the end of a longer one: %s', (text, expected) => {
    expect(found(known({ 远航电信: 'a', 中国远航: 'z' }), text)).toEqual(expected);
  });

  it('refuses names that would be found where they are not meant', () => {
    const names = new KnownNames();
    expect([names.add('局', 'a'), names.add('“”', 'a'), names.add('第一党支部', 'a'), names.add('志愿服务队', 'a'), names.add('海'.repeat(81), 'a')]).toEqual(
      ['tooShort', 'tooShort', 'generic', 'generic', 'tooLong'],
    );
    expect(names.size).toBe(0);
    expect(names.mentionsIn('')).toEqual([]);
  });

  it('finds a name that is repeated 10,000 times each time', () => {
    expect(known({ 滨江水务: 'a' }).mentionsIn('滨江水务，'.repeat(10_000))).toHaveLength(10_000);
  });

  it('answers as a plain search would, whatever was added and removed', () => {
    const name = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 2, maxLength: 5 });
    const step = fc.record({ add: fc.boolean(), name, entry: fc.constantFrom('x', 'y') });
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁，'), maxLength: 60 });
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), text, (steps, read) => {
      const names = new KnownNames();
      const plain = new Map<string, string[]>();
      for (const { add, name: one, entry } of steps) {
        const others = (plain.get(one) ?? []).filter((other) => other !== entry || add);
        if (add) {
          names.add(one, entry);
          plain.set(one, others.includes(entry) ? others : [...others, entry]);
        } else {
          names.remove(one, entry);
          plain.set(one, others);
        }
      }
      const bearers = [...plain].filter(([, entries]) => entries.length > 0);
      expect(names.size).toBe(bearers.length);
      const expected: unknown[] = [];
      for (let at = 0; at < read.length; ) {
        const [longest] = bearers.filter(([one]) => read.startsWith(one, at)).sort(([one], [other]) => other.length - one.length);
        if (longest !== undefined) expected.push({ start: at, end: at + longest[0].length, entries: longest[1], partOfLonger: false });
        at += longest?.[0].length ?? 1;
      }
      expect(names.mentionsIn(read)).toEqual(expected);
    }), { numRuns: Number(process.env.COPYDESK_PROPERTY_RUNS ?? 300) });
  });
});
