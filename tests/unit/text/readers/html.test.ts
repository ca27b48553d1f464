import fc from 'fast-check';
import type { ReadText } from '../../../../plugin/server/src/text/read-text';
import { readHtml } from '../../../../plugin/server/src/text/readers/html/html';

const linesOf = async (html: string): Promise<string[]> => (await readHtml(html)).lines.map(({ text }) => text.text);
const evidenceOf = async (html: string, field: string): Promise<unknown[]> => (await readHtml(html)).evidence.flatMap((each) => (each.field === field ? [each.value] : []));

/** Lines and removals in order, each stretch once; what none of them covers must be white space. */
function uncovered({ source, lines, removed }: ReadText): string[] {
  const spans = [...lines.flatMap(({ text }) => text.stretches), ...removed].sort((one, other) => one.start - other.start || one.end - other.end);
  const faults: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) faults.push(`overlap at ${start}`);
    if (source.slice(at, start).trim() !== '') faults.push(`gap: ${source.slice(at, start)}`);
    at = Math.max(at, end);
  }
  if (source.slice(at).trim() !== '') faults.push(`gap: ${source.slice(at)}`);
  return faults;
}

const piece = fc.constantFrom(
  '<p>', '</p>', '<div class="share">', '</div>', '<br>', '<b>', '</b>', '<a href="/">', '</a>', '<table>', '<tr>', '<td>', '</td>', '</table>', '<li>', '</ul>',
  '<script>var a = "</p>";</script>', '<style>p{}</style>', '<!-- 注 -->', '<!--', '-->', '<![CDATA[灯]]>', '<', '>', '&', '&nbsp;', '&#8220;', '&bogus;', '&amp', '"',
  '灯塔亮了，渔民笑了。', '责任编辑：骆闻笛', '2023-04-11 09:20', ' ', '\n', '\u3000', '\u00a0', '\u200b', '<h1>灯塔亮了</h1>', '<img src=x alt=灯>', '<textarea>', '</t', '</body>', '<title>', '😀', '\ud83d',
);

describe('readHtml', () => {
  it('accounts for every character of the source', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        expect(uncovered(await readHtml(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('maps each character of a line to where it stands in the source', async () => {
    const html = '<p>&ldquo;灯&rdquo;<b>亮</b>了，\n  船回港了。</p>';
    const { lines: [{ text }], source } = await readHtml(html);
    expect(text.text).toBe('“灯”亮了，船回港了。');
    expect(text.stretches.map(({ start, end }) => source.slice(start, end))).toEqual(['&ldquo;', '灯', '&rdquo;', '亮', '了，', '船回港了。']);
  });

  it('lets no script, style, template or hidden part through', async () => {
    const html = [
      '<head><title>灯</title></head><script>alert("脚本")</script><style>样式{}</style><template>模板</template><noscript>无脚本</noscript>',
      '<div hidden>藏一</div><div style="display: none">藏二</div><iframe>框</iframe><svg><text>图</text></svg>',
      `<p onclick="alert('点')">灯塔亮了。</p><p>${'渔民们都说心里踏实，夜里出海再也不怕了。'.repeat(6)}</p>`,
    ].join('');
    expect((await linesOf(html)).join('')).not.toMatch(/脚本|样式|模板|藏|框|图|点/);
  });

  it('keeps what a script would have unfolded where nothing else is there', async () => {
    const story = '海拔四千五百米的充电站，今天迎来了第一辆卡车，司机说暖和。'.repeat(4);
    expect(await linesOf(`<body><a href="/">首页</a><div style="display:none"><p>${story}</p></div></body>`)).toContain(story);
  });

  it.each([
    ['a forgotten end tag', '<p>一<p>二<li>三<li>四', ['一', '二', '三', '四']],
    ['formatting over blocks', '<font><p>一</font>句话</p>', ['一句话']],
    ['a stray end tag in a cell', '<table><tr><td>一</div>句话</td></tr></table>', ['一句话']],
    ['line ends between Han', '<p>灯塔\n   亮了</p>', ['灯塔亮了']],
    ['line ends between words', '<p>light\n  house</p>', ['light house']],
    ['fields without a space', '<p><span>时间：2023-04-11</span><span>来源：石岙日报</span></p>', ['时间：2023-04-11 来源：石岙日报']],
    ['a sentence in pieces', '<p><span>灯塔</span><span>亮了，</span><span>船回来了。</span></p>', ['灯塔亮了，船回来了。']],
    ['ruby', '<p><ruby>礁<rp>(</rp><rt>jiāo</rt><rp>)</rp></ruby>石</p>', ['礁石']],
  ])('reads %s as browsers show it', async (_name, html, lines) => {
    expect(await linesOf(html)).toEqual(lines);
  });

  it('keeps tables of data whole and takes tables of layout apart', async () => {
    const data = '<table><tr><th>港</th><th>灯浮（座）</th></tr><tr><td>外港</td><td>12</td></tr><tr><td>内港</td><td>36</td></tr></table>';
    expect(await linesOf(data)).toEqual(['| 港 | 灯浮（座） |\n| --- | --- |\n| 外港 | 12 |\n| 内港 | 36 |']);
    expect(await linesOf('<table><tr><td><h3>热点</h3></td><td>灯塔亮了，渔民笑了。</td></tr></table>')).toEqual(['热点', '灯塔亮了，渔民笑了。']);
  });

  it('trusts microdata before JSON-LD before meta', async () => {
    const meta = '<meta property="article:published_time" content="2023-04-11T01:00:00Z">';
    const jsonLd = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-04-12"}</script>';
    const microdata = '<span itemprop="datePublished">2023年4月13日 08:00</span>';
    expect(await evidenceOf(meta + jsonLd + microdata, 'publishedAt')).toEqual(['2023-04-13T08:00+08:00', '2023-04-12', '2023-04-11T09:00:00+08:00']);
  });

  it('does not take the site for the author', async () => {
    expect(await evidenceOf('<meta name="author" content="石岙日报">', 'byline')).toEqual([]);
    expect(await evidenceOf('<meta name="author" content="骆闻笛">', 'byline')).toEqual([{ name: '骆闻笛', role: 'author' }]);
  });

  it('takes the headline that the page shows and its title confirms', async () => {
    const html = '<title>灯塔亮了 船回来了_要闻_石岙日报网</title><h1>石岙日报网</h1><div class="tit">灯塔亮了　船回来了</div><p>清晨五点，灯塔亮了，第一批渔船靠港，码头上热闹起来。</p>';
    expect(await evidenceOf(html, 'title')).toEqual(['灯塔亮了　船回来了']);
    expect(await evidenceOf(html, 'site')).toEqual(['石岙日报网']);
  });

  it('survives JSON-LD that is none and nesting without end', async () => {
    const deep = '<div>'.repeat(20_000);
    expect(await linesOf(`<script type="application/ld+json">{"a": [}</script>${deep}灯塔亮了。`)).toEqual(['灯塔亮了。']);
  });
});
