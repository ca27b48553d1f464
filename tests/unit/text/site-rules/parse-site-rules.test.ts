import { hostOf, siteRulesFor } from '../../../../plugin/server/src/text/site-rules';
import { parseSiteRules } from '../../../../plugin/server/src/text/site-rules/parse-site-rules';

const file = (rules: unknown): string => JSON.stringify({ rules });
const withPattern = (pattern: string): string => file([{ furniture: [pattern] }]);

describe('parseSiteRules', () => {
  it('reads YAML', () => {
    const { rules } = parseSiteRules(
      ['rules:', '  - hosts: [WWW.Binhai.example.cn]', '    outlet: 滨海日报', "    furniture: ['^滨海热线[:：]\\d{8}$']"].join('\n'),
      'sites.yaml',
    );
    expect(rules).toEqual([{ hosts: ['binhai.example.cn'], outlet: '滨海日报', furniture: [/^滨海热线[:：]\d{8}$/u] }]);
  });

  it('reads JSON and fills in what is left out', () => {
    expect(parseSiteRules(file([{ site: '滨海新闻网' }]), 'sites.json').rules).toEqual([{ hosts: [], site: '滨海新闻网', furniture: [] }]);
  });

  it.each([
    ['no YAML', 'rules: [', /^sites\.yaml is neither YAML nor JSON/],
    ['an unknown field', file([{ outlets: '滨海日报' }]), /^sites\.yaml: rule 1: .*outlets/],
    ['an address for a host', file([{}, { hosts: ['https://binhai.example.cn/news'] }]), /rule 2, hosts: is no host name; write example\.cn/],
    ['no list of rules', 'outlet: 滨海日报', /sites\.yaml: .*rules/],
  ])('refuses %s and says where', (_name, text, message) => {
    expect(() => parseSiteRules(text, 'sites.yaml')).toThrow(message);
  });

  it.each([
    ['no expression', '[', /is no regular expression/],
    ['a pattern for every line', '.{0,20}', /matches the empty line/],
    ['repeats in repeats', '^(?:责编\\s*)+$|^(\\s*)*x', /repeats|empty/],
    ['nested repeats', '^(?:a+)+$', /two of its repeats/],
    ['competing repeats', '^.*热线.*电话.*$', /two of its repeats/],
    ['a repeat that starts anew at each character', '\\s+$', /two of its repeats/],
    ['a reference back', '^(.)\\1$', /refers back/],
    ['a high count', '^a{1,5000}$', /repeats up to 5000 times/],
    ['a long pattern', `^${'滨'.repeat(400)}$`, /more than 300/],
  ])('refuses %s, named with its rule', (_name, pattern, reason) => {
    expect(() => parseSiteRules(withPattern(pattern), 'sites.yaml')).toThrow(reason);
    expect(() => parseSiteRules(withPattern(pattern), 'sites.yaml')).toThrow(/rule 1, pattern "/);
  });

  it('gives no way to a bomb of aliases', () => {
    const bomb = ['a: &a [x, x, x, x]', 'b: &b [*a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b]', 'd: &d [*c, *c, *c, *c]', 'rules: [*d, *d, *d, *d]'].join('\n');
    expect(() => parseSiteRules(bomb, 'sites.yaml')).toThrow(/neither YAML nor JSON|rule 1/);
  });
});

describe('siteRulesFor', () => {
  const rules = { rules: [{ hosts: ['example.cn'], furniture: [] }, { hosts: [], furniture: [] }] };

  it.each([
    ['https://www.example.cn/a', 2],
    ['https://news.example.cn/a', 2],
    ['https://badexample.cn/a', 1],
    ['not an address', 1],
    [undefined, 1],
  ])('holds for %s', (address, count) => {
    expect(siteRulesFor(rules, address).rules).toHaveLength(count);
  });

  it('knows no host of an address without one', () => {
    expect(hostOf('mailto:a@example.cn')).toBeNull();
  });
});
