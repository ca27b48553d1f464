import { folded } from '../../../plugin/server/src/text/folded';
import { firstUnits } from '../../../plugin/server/src/text/story/first-units';
import { FURNITURE_PATTERNS } from '../../../plugin/server/src/text/story/furniture-patterns';
import { PatternIndex } from '../../../plugin/server/src/text/story/pattern-index';

/** The first units as a string in ascending order; null for any. */
function beginnings(pattern: RegExp): string | null {
  const units = firstUnits(pattern);
  return units && String.fromCharCode(...[...units].sort((one, other) => one - other));
}

describe('first units of a pattern', () => {
  it.each([
    [/^灯塔$/, '灯'],
    [/^(?:灯|塔)站/, '塔灯'],
    [/^灯?塔/, '塔灯'],
    [/^(灯)*塔/, '塔灯'],
    [/^灯{0,3}塔/, '塔灯'],
    [/^灯{2}塔/, '灯'],
    [/^(?:灯塔)?(?:站|台)?名/, '台名灯站'],
    [/^[灯(\]a-c]+x/, '(]abc灯'],
    [/^(?=.{3})灯/, '灯'],
    [/^\d{2}:/, '0123456789'],
    [/^(?:tag|灯)s/i, 'Tt灯'],
    [/^\[\u706f\]|^塔/, '[塔'],
  ] as const)('%s', (pattern, units) => {
    expect(beginnings(pattern)).toBe(units);
  });

  it.each([/^.{0,3}灯/, /^[^,]灯/, /^[\u4e00-\u9fff]灯/, /^\S灯/, /^灯?/, /^(?:灯|塔?)$/, /^é/i, /^(.)\1/])('%s may begin with any unit', (pattern) => {
    expect(beginnings(pattern)).toBeNull();
  });
});

describe('an index of patterns', () => {
  const index = new PatternIndex(FURNITURE_PATTERNS);
  const lines = FURNITURE_PATTERNS.map(({ example }) => folded(example));

  it('finds what the patterns one after the other find, whatever stands before a line', () => {
    for (const line of lines.flatMap((each) => [each, `灯${each}`, ` ${each}`, each.slice(1), each.toUpperCase(), each.toLowerCase()])) {
      const wanted = FURNITURE_PATTERNS.find(({ pattern }) => pattern.test(line));
      expect(index.find(line, ({ pattern }) => pattern.test(line))).toBe(wanted);
    }
  });

  it('asks no pattern of a line that begins like none and holds none', () => {
    expect(index.find('四十八座灯浮有了身份证', () => true)).toBeUndefined();
  });
});
