import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { bodyOf } from '../../../plugin/server/src/import/article/body';
import { escapeMarkdown } from '../../../plugin/server/src/import/article/markdown';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** The text that a reader of the rendered Markdown sees. */
function shown(source: string): string {
  const text = (tokens: ReturnType<typeof markdown.parse>): string =>
    tokens.map((token) => (token.children ? text(token.children) : token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content)).join('');
  return text(markdown.parse(source, {}));
}

const blockTags = (source: string) => markdown.parse(source, {}).map(({ type }) => type);

test.each([
  '# 不是标题', '#话题#引热议', '1. 第一条', '12) 第十二条', '2024. 年终', '- 减号', '+ 加号', '* 星号', '> 引文', '--- ', '===', '***', '```代码', '~~~', '~~删~~',
  '<script>alert(1)</script>', '<!-- 注释 -->', 'a < b > c', '&amp; &#39; &lt;', '[链接](http://例.cn)', '![图](x.png)', '_强调_ 与 snake_case_name', '**粗**', '`码`', '\\反斜杠\\', '| 表 | 格 |', '|---|', '5*3=15*1', '第1.2节',
])('%s is read as nothing but itself', (line) => {
  const escaped = escapeMarkdown(line);
  expect(shown(escaped)).toBe(line.trim());
  expect(blockTags(escaped)).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
});

test('whatever a paragraph holds, Markdown shows it and makes no HTML of it', () => {
  const tricky = fc.string({ unit: fc.constantFrom(...'#*_<>`~[]()!|\\-+=1.&;:/a字 "'), minLength: 1, maxLength: 40 }).map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== '');
  fc.assert(
    fc.property(tricky, (text) => {
      const source = bodyOf([{ kind: 'paragraph', text }]);
      expect(shown(source)).toBe(text);
      expect(blockTags(source)).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
    }),
    { numRuns: 500 },
  );
});

test('each kind of block becomes its Markdown', () => {
  const blocks = [
    { kind: 'heading', level: 3, text: '一、渠成' },
    { kind: 'paragraph', text: '水到。\n渠成。' },
    { kind: 'listItem', text: '一号渠' },
    { kind: 'listItem', text: '二号渠' },
    { kind: 'caption', text: '（图：渠首）' },
    { kind: 'quote', text: '水利' },
    { kind: 'table', text: '渠\t长\n一号\t3' },
  ] as const;
  expect(bodyOf(blocks)).toBe('### 一、渠成\n\n水到。\\\n渠成。\n\n- 一号渠\n- 二号渠\n\n*（图：渠首）*\n\n> 水利\n\n| 渠 | 长 |\n| --- | --- |\n| 一号 | 3 |');
});
