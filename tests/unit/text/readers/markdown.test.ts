import { readMarkdown } from '../../../../plugin/server/src/text/readers/markdown/markdown';

const linesOf = (markdown: string): unknown[] => readMarkdown(markdown).lines.map(({ text, markup, level }) => [text.text, ...(markup ? [markup] : []), ...(level ? [level] : [])]);
const rulesOf = (markdown: string): string[] => readMarkdown(markdown).removed.map(({ rule }) => rule);

describe('readMarkdown', () => {
  it.each([
    ['headings', '# 灯塔亮了\n\n## 一、换灯', [['灯塔亮了', 'heading', 1], ['一、换灯', 'heading', 2]]],
    ['a heading mark that OCR put before a paragraph', '## 今年以来，航标站推行“一灯一档”工作法，故障少了一半。', [['今年以来，航标站推行“一灯一档”工作法，故障少了一半。']]],
    ['lists and quotes', '- 换灯\n* 描漆\n> 灯不能灭', [['换灯', 'listItem'], ['描漆', 'listItem'], ['灯不能灭', 'quote']]],
    ['emphasis', '**换灯**要快，5*3*2 不变，`ETC` 也行，*注', [['换灯要快，5*3*2 不变，ETC 也行，*注']]],
    ['links and pictures', '见[海图](https://example.cn/a)![灯](a.jpg)。[^1]', [['见海图。']]],
    ['tables', '| 港 | 座 |\n| --- | --- |\n| 外港 | 12 |', [['| 港 | 座 |\n| --- | --- |\n| 外港 | 12 |', 'table']]],
    ['entities', '&nbsp;&nbsp;&ldquo;灯&rdquo;', [['“灯”']]],
    ['numbers set as formulas', '共 $12$ 座，完好率 $98.6\\%$', [['共 12 座，完好率 98.6\\%']]],
    ['code as it stands', '```\n**a**\n```', [['**a**']]],
  ])('reads %s', (_name, markdown, lines) => {
    expect(linesOf(markdown)).toEqual(lines);
  });

  it('removes what OCR tools write between the lines, by name', () => {
    const markdown = '灯塔\n\n<!-- Media -->\n\n<!-- figureText: 表 1 -->\n\n亮了<PAGE_DIV>\n<!-- 页\n眉 -->';
    expect(linesOf(markdown)).toEqual([['灯塔'], ['亮了']]);
    expect(rulesOf(markdown)).toEqual(['mark.picture', 'mark.picture', 'mark.page', 'markup.comment']);
  });

  it('leaves a comment that nothing closes in the text', () => {
    expect(linesOf('<!-- 灯塔\n亮了')).toEqual([['<!-- 灯塔'], ['亮了']]);
  });

  it('reads front matter as evidence', () => {
    const { evidence, lines } = readMarkdown('---\ntitle: "灯塔亮了"\n作者: 骆闻笛、陶乐水\ndate: 2023-04-11\ntags:\n---\n灯塔亮了。');
    expect(lines).toHaveLength(1);
    expect(evidence.map(({ field, value }) => [field, value])).toEqual([
      ['title', '灯塔亮了'],
      ['byline', { name: '骆闻笛', role: 'author' }],
      ['byline', { name: '陶乐水', role: 'author' }],
      ['publishedAt', '2023-04-11'],
    ]);
  });
});
