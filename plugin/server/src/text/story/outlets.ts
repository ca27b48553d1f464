import { WIDGET_WORDS } from './furniture-patterns';

/** Endings of outlets: 桂北金融报, 证券时报网, 中国新闻社, 参考消息, 微信公众号. */
const OUTLET_ENDING = /(?:报|报业|报业集团|日报|晚报|时报|早报|都市报|网|在线|通讯社|新闻社|社|电视台|广播电台|台|频道|客户端|新闻|消息|周刊|杂志|月刊|导报|融媒|融媒体|融媒体中心|观察|公众号|公号|头条|快讯|财经|视界|传媒|之家|中心|发布)$/u;
const OUTLET_NAMES: ReadonlySet<string> = new Set('新华社 中新社 央视 半月谈 求是 澎湃 财新 界面 虎嗅 第一财经 环球人物 经济观察 三联生活周刊'.split(' '));

/** Where a phone or an account says it posted from: 龙城公交先锋 2024-03-05 18:20 广西. */
const REGIONS: ReadonlySet<string> = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国香港 中国澳门 中国台湾'.split(' '),
);
const NOISE: ReadonlySet<string> = new Set('分类于 阅读次数 浏览次数 点击次数 评论次数 次 人 条 浏览 阅读 来自 发表于 发布于 发表 发布 编辑于 IP属地 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 农历 / - + A A+ A-'.split(' '));

export function isOutletName(word: string): boolean {
  return word.length >= 3 && word.length <= 24 && (OUTLET_ENDING.test(word) || OUTLET_NAMES.has(word));
}

const POSTED_FROM = /^(?:发表于|发布于|来自|(?:IP)?属地:?)/;
const COUNTER_OR_MARK = /^发自|^[·・]?IP$|^[\d,.+\-]{1,9}(?:次|人|条|万|跟贴|评论)?$/;

/** Words of a metadata line that say nothing: counters, buttons, places that a phone adds. Folded form. */
export function isNoiseWord(word: string): boolean {
  return word !== '原创' && (NOISE.has(word) || REGIONS.has(word) || WIDGET_WORDS.has(word) || REGIONS.has(word.replace(POSTED_FROM, '')) || COUNTER_OR_MARK.test(word));
}

/** Words that an account's line holds beside its name. */
export function isAccountWord(word: string): boolean {
  return word === '原创' || word === '转载' || word === '首发';
}

/** What is left of a site's name without the words that say that it is one: `鄱湖日报数字报` → `鄱湖日报`. */
export function withoutSiteWords(name: string): string {
  return name.replace(/(?:数字报|电子报|电子版|数字版)$/u, '');
}
