import fc from 'fast-check';
import { clean } from '../../../plugin/server/src/text/clean';
import type { CleanedText } from '../../../plugin/shared/cleaned-text';
import { UnreadableText } from '../../../plugin/server/src/text/unreadable-text';

const LINES = fc.constantFrom(
  '把邮路铺到参乡人心坎上',
  '——来自鄱阳湖畔的蹲点见闻',
  '来源：某县水利局  时间：2023-05-06 08:30  作者：张三',
  '本报记者 王小明 通讯员 李四',
  '首页 > 新闻中心 > 正文',
  '　　今年以来,某县水利局把服务送到田头,群众满意率达到98.6%。',
  '支部书记说："路断了信号不能断',
  '，”他接着说：‘我们都在。’',
  '一、压实责任，定好“三张清单',
  '2.灯照险处。设一名党员安全哨；',
  '□ 图为党员在巡检。 赵六 摄',
  '— 3 —',
  '（责任编辑：孙七）',
  '推荐阅读',
  '桂北两县首条林下产业路建成通车',
  '|县|站点|',
  '640-1.jpeg',
  '記著隻能標准化幹部們的話。',
  '&nbsp;&ldquo;今天又是满产。&rdquo;',
  'open-',
  'source风格的知识库',
  '0001\t',
  '',
  '   ',
);
const NOISE = fc.string({ unit: fc.constantFrom('“', '”', '"', '「', '（', ')', '。', ',', '…', '-', ' ', '\u200b', '党', '1', 'a', '\n', '：', '|', '&', ';', '\u{20BB7}', '\ud800'), maxLength: 40 });
const TEXTS = fc.array(fc.oneof({ weight: 4, arbitrary: LINES }, { weight: 1, arbitrary: NOISE }), { minLength: 1, maxLength: 24 }).map((lines) => lines.join('\n'));

const cleanText = async (text: string): Promise<{ source: string; cleaned: CleanedText } | null> => {
  const bytes = new TextEncoder().encode(text);
  try {
    return { source: new TextDecoder().decode(bytes), cleaned: await clean(bytes, { key: 'generated.txt', format: 'text' }) };
  } catch (error) {
    if (error instanceof UnreadableText) return null;
    throw error;
  }
};

describe('clean', () => {
  it('accounts for every character: blocks, removed pieces and white space cover the source without overlap', async () => {
    await fc.assert(
      fc.asyncProperty(TEXTS, async (text) => {
        const result = await cleanText(text);
        if (result === null) return;
        const { source, cleaned } = result;
        const spans = [...cleaned.blocks.flatMap((block) => block.spans), ...cleaned.removed.map(({ span }) => span)].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        let at = 0;
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(source.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(source.slice(at).trim()).toBe('');
        for (const piece of cleaned.removed) expect(piece.text).toBe(source.slice(...piece.span));
        for (const block of cleaned.blocks) expect(block.spans.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('is deterministic', async () => {
    await fc.assert(
      fc.asyncProperty(TEXTS, async (text) => {
        expect(await cleanText(text)).toEqual(await cleanText(text));
      }),
      { numRuns: 40 },
    );
  });

  it('refuses an empty text with a reason', async () => {
    await expect(clean(new TextEncoder().encode(' \n\u3000'), { key: 'empty.txt' })).rejects.toMatchObject({ reason: 'empty' });
  });
});
