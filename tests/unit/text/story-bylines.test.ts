import { folded } from '../../../plugin/server/src/text/folded';
import { fromSource } from '../../../plugin/server/src/text/mapped-text';
import { cutTail } from '../../../plugin/server/src/text/story/credits';
import { datesIn } from '../../../plugin/server/src/text/story/dates';
import { readLead } from '../../../plugin/server/src/text/story/leads';
import { readMetadataLine } from '../../../plugin/server/src/text/story/metadata-line';
import type { Byline } from '../../../plugin/shared/cleaned-text';

/** `reporter 李默`: each name with its role. */
const namesOf = (line: string): string[] | undefined => readMetadataLine(line, folded(line))?.names.flatMap(({ role, names }) => names.map((name) => `${role} ${name}`));

describe('lines that say who reported', () => {
  it.each([
    ['江源网记者 李默 通讯员 周远亭 沱川报道', ['reporter 李默', 'correspondent 周远亭']],
    ['沱川报业全媒体记者 沈青 报道', ['reporter 沈青']],
    ['記者 沈望川 / 攝影 葛立群 報導', ['reporter 沈望川', 'photographer 葛立群']],
    ['【記者 林明言/沱川 報導】', ['reporter 林明言']],
    ['記者李默言', ['reporter 李默言']],
    ['本报记者魏长青', ['reporter 魏长青']],
    ['陆川海宋宁摄影报道', ['reporter 陆川海', 'reporter 宋宁']],
    ['陆川海/ 文', ['author 陆川海']],
    ['□ 杨 波', ['author 杨波']],
    ['江上新闻·沱川晨报记者 王梓言 摄影 任君 胡杰', ['reporter 王梓言', 'photographer 任君', 'photographer 胡杰']],
    ['人江网徐成言摄影报道', ['reporter 徐成言']],
    ['【人江社記者 張武言 台東報導】 2018-07-25', ['reporter 張武言']],
    ['2021-08-05 08:42潘青锋牛正川', ['author 潘青锋', 'author 牛正川']],
    ['赵晓川、胡海/南乡网', ['author 赵晓川', 'author 胡海']],
    ['作者:江叔,作者授权早班车转载。', ['author 江叔']],
    ['通讯员/路青春 编辑/柳祎文 审发/甘向明', ['correspondent 路青春', 'editor 柳祎文']],
    ['撰稿/陈知微;图片/马越、孙小满;审核/顾长青', ['author 陈知微', 'photographer 马越', 'photographer 孙小满']],
    ['(撰稿、核稿:宣传部 张雷鸣 编辑、审稿:宣传部 夏青凤)', ['author 张雷鸣', 'editor 夏青凤']],
    ['张弛 发布时间:2020-05-21 09:03来源: 江源青年报', ['author 张弛']],
  ])('%s', (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  it.each(['记者成长', '记者节里访记者王小明', '相关链接:', '首页 / 图片 / 正文', '作者:暂无', '本报记者观察'])('%s names nobody', (line) => {
    expect(namesOf(line) ?? []).toEqual([]);
  });

  it.each([
    ['河聲社／ 記者李默言沱川7日電', '河聲社'],
    ['河聲社／ 沱川26日電', '河聲社'],
    ['聯城報／ 記者李默言／沱川即時報導', '聯城報'],
    ['顾远 周晴川 王朗 南方城市研究 2022-07-10', '南方城市研究'],
    ['公众号:江源笔记(ID:jiangyuanbj)', '江源笔记'],
    ['发布时间:2023-11-10 作者:江声社记者 郑一心 来源:沱川教育报', '沱川教育报'],
  ])('%s comes from %s', (line, outlet) => {
    expect(readMetadataLine(line, folded(line))?.outlet).toBe(outlet);
  });
});

describe('who signs behind a story', () => {
  const signed = (paragraph: string): { kept: string; bylines: Byline[] } => {
    const bylines: Byline[] = [];
    return { kept: cutTail(fromSource(paragraph, 0), bylines, true).kept.text, bylines };
  };

  it.each([
    ['渡口明天停航。(记者关家乐)', '渡口明天停航。', [{ name: '关家乐', role: 'reporter' }]],
    ['渡口明天停航。 江源报业全媒体记者 孙海安', '渡口明天停航。', [{ name: '孙海安', role: 'reporter' }]],
    ['渡口明天停航。(盧浩波 張念勇)', '渡口明天停航。(盧浩波 張念勇)', [{ name: '盧浩波', role: 'author' }, { name: '張念勇', role: 'author' }]],
    ['渡口明天停航。 (刘盛言)', '渡口明天停航。 (刘盛言)', [{ name: '刘盛言', role: 'author' }]],
    ['渡口明天停航。 本报记者 陶青 毛丽言 摄影报道', '渡口明天停航。', [{ name: '陶青', role: 'reporter' }, { name: '毛丽言', role: 'reporter' }]],
    ['乘客推车上船。江声社发(吕一帆摄)', '乘客推车上船。江声社发(吕一帆摄)', [{ name: '吕一帆', role: 'photographer' }]],
  ])('%s', (paragraph, kept, bylines) => {
    expect(signed(paragraph)).toEqual({ kept, bylines });
  });

  it('reads a reporter who stands behind the paper without brackets', () => {
    expect(readLead('江电新闻网讯 通讯员 吴小言  冯波 报道 2月21日早晨,雪还在下。').bylines).toEqual([{ name: '吴小言', role: 'correspondent' }, { name: '冯波', role: 'correspondent' }]);
    expect(readLead('本报讯 记者 常林报道 11月9日是全省消防日。').bylines).toEqual([{ name: '常林', role: 'reporter' }]);
  });
});

describe('dates in a foreign order', () => {
  it.each([
    ['30.09.2017  22:55', '2017-09-30T22:55+08:00'],
    ['25/11/2019', '2019-11-25'],
  ])('%s', (line, iso) => {
    expect(datesIn(folded(line)).map((date) => date.iso)).toEqual([iso]);
  });

  it.each(['05/06/2011', '31.02.2017', '版本 1.2.2020.4'])('%s is none', (line) => {
    expect(datesIn(folded(line))).toEqual([]);
  });
});
