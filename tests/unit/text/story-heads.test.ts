import { fromSource, spansOf } from '../../../plugin/server/src/text/mapped-text';
import { folded } from '../../../plugin/server/src/text/folded';
import { columnTagLength } from '../../../plugin/server/src/text/story/column-tags';
import { datesIn } from '../../../plugin/server/src/text/story/dates';
import { cutJumpMarks } from '../../../plugin/server/src/text/story/jump-marks';
import { isMastheadLine, periodicalIn } from '../../../plugin/server/src/text/story/mastheads';
import { readMetadataLine } from '../../../plugin/server/src/text/story/metadata-line';
import { simplifyString } from '../../../plugin/server/src/text/language/simplify';

describe('dates of bilingual pages and mails', () => {
  it.each([
    ['March 4, 2022', '2022-03-04'],
    ['4 Mar 2022', '2022-03-04'],
    ['Wed, 13 Jan 2021 08:15:00 +0800', '2021-01-13T08:15:00+08:00'],
    ['Wed, 13 Jan 2021 20:15 GMT', '2021-01-14T04:15+08:00'],
  ])('%s', (line, iso) => {
    expect(datesIn(line).map((date) => date.iso)).toEqual([iso]);
  });

  it.each(['Feb 30, 2021', 'March 2022', 'Maybe 4, 20221'])('%s is none', (line) => {
    expect(datesIn(line)).toEqual([]);
  });
});

describe('a column before a headline', () => {
  it.each([
    ['【案例】三张清单链起大集', '三张清单链起大集'],
    ['[周讯 第3期] 零下三十度的夜里', '零下三十度的夜里'],
    ['【快讯】第37期：水电站里的护鱼小队', '水电站里的护鱼小队'],
    ['原创 | 一座桥的夜班医生', '一座桥的夜班医生'],
    ['【要闻】短', '【要闻】短'],
    ['塔上有“眼” 林中有“哨”', '塔上有“眼” 林中有“哨”'],
  ])('%s', (line, headline) => {
    expect(line.slice(columnTagLength(line))).toBe(headline);
  });
});

describe('marks that send the reader on', () => {
  const cut = (text: string): { text: string; removed: string[] } => {
    const { lines, removed } = cutJumpMarks([{ text: fromSource(text, 0), blankBefore: 0, indent: 0 }]);
    return { text: lines[0].text.text, removed: removed.map(({ start, end }) => text.slice(start, end)) };
  };

  it.each([
    ['最后留下的方子（下转第3版）', '最后留下的方子', '（下转第3版）'],
    ['（上接A01版）只有3味料。', '只有3味料。', '（上接A01版）'],
  ])('%s', (line, kept, removed) => {
    expect(cut(line)).toEqual({ text: kept, removed: [removed] });
  });

  it('leaves the story alone, and keeps its place in the source', () => {
    expect(cut('他负责第3版（副刊）的版面。').removed).toEqual([]);
    const { lines } = cutJumpMarks([{ text: fromSource('（上接第1版）只有3味料。', 10), blankBefore: 0, indent: 0 }]);
    expect(spansOf(lines[0].text)).toEqual([[17, 23]]);
  });
});

describe('mastheads', () => {
  it.each(['江岭日报 数字报刊平台', '总第217期 2020年第11期（内部资料 免费交流）', '2019年第6期 风电人    13'])('%s is no headline', (line) => {
    expect(isMastheadLine(folded(line))).toBe(true);
  });

  it('names the periodical of a running head', () => {
    expect(periodicalIn('2019年第6期 风电人    13')).toBe('风电人');
    expect(periodicalIn('风电人 2019年第6期')).toBe('风电人');
    expect(periodicalIn('2019年第6期培训班开班')).toBeNull();
  });
});

describe('lines of metadata', () => {
  const read = (line: string): ReturnType<typeof readMetadataLine> => readMetadataLine(line, folded(line));

  it('gives one who writes and photographs one entry, as the author', () => {
    expect(read('（文/图：常小雨 史小麦）')?.names).toEqual([{ role: 'author', names: ['常小雨', '史小麦'] }]);
  });

  it('takes no button, archive or unit beside a person for a name', () => {
    expect(read('图片 | 视频 | 论坛')?.names ?? []).toEqual([]);
    expect(read('作者:卞以纯 摄影:荣达 | 我要评论(12)')?.names).toEqual([{ role: 'author', names: ['卞以纯'] }, { role: 'photographer', names: ['荣达'] }]);
    expect(read('配图：本刊资料')?.names ?? []).toEqual([]);
    expect(read('撰稿：佟雪莹（道外供热分公司）')?.names).toEqual([{ role: 'author', names: ['佟雪莹'] }]);
  });

  it('reads English labels', () => {
    expect(read('Posted: 2021-09-17 10:05 | Source: 海洋气象报 | By: 许望舒')).toMatchObject({
      dates: [{ iso: '2021-09-17T10:05+08:00' }],
      outlet: '海洋气象报',
      names: [{ role: 'author', names: ['许望舒'] }],
    });
  });

  it('reads an address to its end, though it holds a date', () => {
    expect(read('原文链接：http://paper.example/html/2022-03/04/content_1.htm')?.canonicalUrl).toBe('http://paper.example/html/2022-03/04/content_1.htm');
  });

  it('reads where a text was printed or first shown', () => {
    expect(read('《汾河文化报》（2022年03月04日　第1、3版）')).toMatchObject({ outlet: '汾河文化报', dates: [{ iso: '2022-03-04' }] });
    expect(read('首发于“江声”公众号，原文链接：https://mp.example/s/8d')).toMatchObject({ outlet: '江声', canonicalUrl: 'https://mp.example/s/8d' });
  });
});

describe('著 in traditional texts', () => {
  it.each([['載著白米', '载着白米'], ['著名的著作', '著名的著作'], ['成效顯著', '成效显著']])('%s', (text, simplified) => {
    expect(simplifyString(text, { traditional: true, mainlandWording: false })).toBe(simplified);
  });
});
