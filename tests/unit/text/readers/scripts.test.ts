import { buildTree } from '../../../../plugin/server/src/text/readers/html/build-tree';
import { scriptEvidence } from '../../../../plugin/server/src/text/readers/html/evidence/scripts';
import { embeddedStory } from '../../../../plugin/server/src/text/readers/html/scripts/embedded-story';
import { literalsIn, textOfLiteral } from '../../../../plugin/server/src/text/readers/html/scripts/string-literals';

const literals = (source: string): [string, string][] => [...literalsIn(source, 0, source.length)].map((literal) => [literal.name, textOfLiteral(source, literal).text]);

describe('literals of a script', () => {
  it('are read with the name that they are given to, quoted, bare or assigned', () => {
    expect(literals(`var page = {"title":"海堤上的“候鸟医生”", source: '东浦晚报'}; ptime = 1701397205;`)).toEqual([
      ['title', '海堤上的“候鸟医生”'],
      ['source', '东浦晚报'],
      ['ptime', '1701397205'],
    ]);
  });

  it('keep for each character its place, escapes as a whole', () => {
    const source = '{"a":"\\u6d77\\n堤"}';
    const [literal] = literalsIn(source, 0, source.length);
    const { text, stretches } = textOfLiteral(source, literal);
    expect(text).toBe('海\n堤');
    expect(stretches.map(({ start, end }) => source.slice(start, end))).toEqual(['\\u6d77', '\\n', '堤']);
  });

  it('are passed over where the line ends before the string does', () => {
    expect(literals(`// don't\nvar source = "东浦晚报";`)).toEqual([['source', '东浦晚报']]);
  });
});

describe('what scripts state', () => {
  const page = (script: string): string => `<html><body><p>正文</p><script>${script}</script></body></html>`;
  const stated = (script: string): unknown => scriptEvidence(buildTree(page(script)), page(script), null).map(({ field, value }) => [field, value]);

  it('is the date and the outlet of the page’s article', () => {
    expect(stated('var config = {pubtime:"2024-03-19 08:15:22", source:"东浦晚报"};')).toEqual([
      ['publishedAt', '2024-03-19T08:15:22+08:00'],
      ['outlet', '东浦晚报'],
    ]);
  });

  it('is nothing where several articles are stated', () => {
    expect(stated('var list = [{ptime:"2024-03-19 08:15:22"}, {ptime:"2024-03-18 07:00:00"}];')).toEqual([]);
  });

  it('holds no story where its strings are short', () => {
    const source = page('var notice = {text: "本站将于今晚升级。届时无法访问。"};');
    expect(embeddedStory(buildTree(source), source)).toBeNull();
  });
});
