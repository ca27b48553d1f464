import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../../plugin/server/src/text/clean';
import { UnreadableText } from '../../../plugin/server/src/text/unreadable-text';

/** The texts that the bench measures at 1 to 8 MB, as a text's head and the piece that is repeated after it. */
const LONG_TEXTS = JSON.parse(readFileSync(join(__dirname, '../../bench/long-texts.json'), 'utf8')) as { shape: string; key: string; head: string; piece: string }[];
/** Units of a text, and what they may take of the processor. What grows with the square of the length takes minutes. */
const LENGTH = 40_000;
const MOST_MILLISECONDS = 2_000;

describe('a long text', () => {
  it.each(LONG_TEXTS)('of $shape is cleaned in time in proportion', async ({ key, head, piece }) => {
    const bytes = Buffer.from(head + piece.repeat(Math.ceil(LENGTH / piece.length)));
    const before = process.cpuUsage();
    await clean(bytes, { key }).catch((error: unknown) => {
      if (!(error instanceof UnreadableText)) throw error;
    });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});

describe('a text of more parts than a function call takes arguments', () => {
  const MANY = 200_000;
  const STORY = '河口镇在十月办起了夜校，三百名村民报名，课程是识字和算账。';

  it.each([
    ['comments', 'a.md', `# 河口镇办起夜校\n\n${'<!--的-->'.repeat(MANY)}\n\n${STORY}\n`],
    ['persons in its markup', 'a.html', `<h1>河口镇办起夜校</h1><p><span itemprop="author">${'林梅、'.repeat(MANY)}</span></p><p>${STORY}</p>`],
    ['rows in its table', 'a.html', `<h1>河口镇办起夜校</h1><p>${STORY}</p><table>${'<tr><td>的</td><td>是</td></tr>'.repeat(MANY)}</table>`],
    ['rows of bars', 'a.txt', `河口镇办起夜校\n\n${STORY}\n\n${'|是|\n\n'.repeat(MANY)}`],
    ['headlines', 'a.html', `<head>${'<meta property="og:title" content="河口镇办起夜校">'.repeat(MANY)}</head><h1>河口镇办起夜校</h1><p>${STORY}</p>`],
  ])('such as %s is cleaned', async (_, key, text) => {
    expect((await clean(Buffer.from(text), { key })).blocks.length).toBeGreaterThan(0);
  });
});
