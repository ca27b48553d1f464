import type { BlockKind } from '../../../../shared/cleaned-text';
import { anyOf } from './any-of';
import { endsSentence } from './line-facts';

/** Section heads that carry numbers: 一、 （一） 1. 第一章. Folded form. */
export const NUMBERED_HEAD = /^(?:[一二三四五六七八九十]{1,3} ?[、.,]|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十百\d]{1,4}[章节部篇条]|\d{1,2}(?:\.\d{1,2}){0,2}[、. ] ?(?!\d))/;
/** Items: `1.灯亮班前`, `(1)…`, `①…`. Folded form. */
export const NUMBERED_ITEM = /^(?:\d{1,2} ?[.、)](?!\d)|[(]\d{1,2}[)]|[①-⑳⑴-⒇]|[a-zA-Z][.)] )/;
/** `（一）责任清单到人。六枝线路车间…`: a head and its text on one line. */
const LETTERED_ITEM = /^[(][一二三四五六七八九十]{1,3}[)]/;
const ITEM = anyOf(LETTERED_ITEM, NUMBERED_ITEM);
export const BULLET = /^[·•●◆■▪◇○▶►➤※*\-] {0,3}(?=\S)/;
/** Lines that name a part of the story. Folded form. */
const PART_NAME = /^\[?(?:编者按|编者注|编者的话|编后|编后语|编后话|编辑点评|记者手记|采访手记|采访后记|后记|结语|结束语|引言|前言|引子|尾声|导语|点评|短评|评论员观察|开栏语|开栏的话|新闻背景|背景链接|新闻链接|专家点评|小贴士|注释|参考文献|案例[一二三四五六七八九十\d]{0,2}|问答)\]? ?:?$/;
/** A page's word over its summary; no part of the story. */
const SUMMARY_LABEL = /^(?:\[|· )?(?:划重点|核心提示|核心阅读|内容提要|内容摘要|摘要|导读|要点|提要|本文要点|阅读提示|文章摘要|新闻(?:提要|摘要)|内容概述|简介)\]? ?:?$/;

/** What a page's code says before a caption. */
export const CAPTION_LABEL = /^(?:图像加注文字|图片说明|图注|Image caption)[,: ] ?/i;
const CAPTION_START = /^(?:[▲△▼▽◀▶◄►↑↓←→] ?)?(?:图像加注文字[,:]|Image caption |图注[:]|图(?:[一二三四五六七八九十①-⑳\d]{1,3}|片|中|为|文|示)? {0,2}[:为|是 ]|图(?:为|片说明|说)|[左右上下中](?:图|一|二|三)? ?[:为]|照片[:为]|资料图|表 ?[\d一二三四五六七八九十]{1,3} |图 ?\d{1,3} )/;
const CAPTION_MARK = /^[▲△▼▽◀◄↑↓] ?\S/;
const CAPTION_BEGINNING = anyOf(CAPTION_START, CAPTION_MARK);
const CAPTION_END = /(?:视频|网络|资料|监控|报道|网页|微博|直播)?截图[)\]]?$|[.)] ?(?:资料图?|资料照片|视觉中国|视频截图)(?: 资料| 图)?$|[.) ](?:受访者|受访单位|[\u4e00-\u9fff]{2,12})供图$|记者[\u4e00-\u9fff]{2,4}(?:传真|摄)(?: ?\d{2,3}年\d{1,2}月\d{1,2}日)?$|[(](?:[A-Z]{2,6}|视觉中国|资料[图照]片?(?:[\/|][^()]{1,10})?|新华社.{0,6}|受访者.{0,4}|图源.{0,10}|图片来.{0,12}|.{2,12}(?:摄|供图|提供|制图|截图))[)]\.?$/;
/** `…互道新年快乐。記者李默言／攝影`, `…（拼版照片）。江声社记者 李默 摄`. */
const PRESS_CREDIT = /记者(?: ?[\u4e00-\u9fff]{2,4}){1,3} ?[\/|]? ?(?:摄影?|翻摄)$/;
/** `…交换意见。图／工务段提供`, `李默（摄于1999年河口）`. */
const PICTURE_CREDIT = /(?:^|[.)] ?)(?:图|照片|影像) ?[\/|] ?[^ .,;:!?]{2,16}$|[(]摄于[^()]{2,20}[)]$/;
const CREDIT_END = /[ .。][\u4e00-\u9fff·]{2,4} ?(?:摄|摄影)$/;
const PICTURE_NOTE = /^[(].{2,30}(?:单|图|照片|截图|示意图|资料|表)[)]$/;
/** What a picture shows that the story has just told of: `活动现场`, `志愿者合影`. */
const SCENE = /^[\u4e00-\u9fff"]{0,10}(?:活动|会议|比赛|表演|演出|培训|讲座|签约|颁奖|座谈|参观|宣讲|义诊|仪式)现场$|^[\u4e00-\u9fff"]{0,8}合影(?:留念)?$/;
const CAPTION = anyOf(CAPTION_BEGINNING, CAPTION_END, PICTURE_NOTE);
const LONGEST_CAPTION = 110;
/** What only its end shows to be a caption is no longer than this. */
const LONGEST_NOTE = 80;
const LONGEST_CREDITED = 60;
const LONGEST_SCENE = 18;
/** A photo story tells more under its pictures; who took one stands in brackets behind that. */
const LONGEST_BRACKETED = 200;
const BRACKETED_CREDIT = /(?:[社网报台]发|记者|[.!?]) ?[(][\u4e00-\u9fff· ]{2,12} ?\/? ?摄[)]$/;
const LONGEST_HEADING = 40;
const LONGEST_ITEM_HEAD = 34;

export interface KindContext {
  /** The line before was a picture's mark. */
  afterPicture: boolean;
  /** The next line of the story, folded; null at the end. */
  next: { prose: boolean; folded: string } | null;
}

/** What a line of the story is by its own form and what follows it. */
export function kindOf(text: string, folded: string, { afterPicture, next }: KindContext): BlockKind {
  if (isTableRow(text)) return 'table';
  if (isCaption(text, folded, afterPicture)) return 'caption';
  if (folded.length <= LONGEST_HEADING && PART_NAME.test(folded)) return 'heading';
  if (isHeadingForm(text, folded)) {
    if (NUMBERED_HEAD.test(folded)) return 'heading';
    if (/^[《〈][^》〉]{1,20}[》〉]$/.test(text)) return 'heading';
    if (next !== null && (next.prose || isHeadingForm(next.folded, next.folded))) return 'heading';
    return 'paragraph';
  }
  if (folded.length > 8 && ITEM.test(folded)) return 'listItem';
  return 'paragraph';
}

export function isTableRow(text: string): boolean {
  return text.startsWith('|') && text.length > 1 && text.endsWith('|');
}

export function isSummaryLabel(folded: string): boolean {
  return folded.length <= LONGEST_HEADING && SUMMARY_LABEL.test(folded);
}

export function isCaption(text: string, folded: string, afterPicture: boolean): boolean {
  if (text.length > LONGEST_NOTE && text.length <= LONGEST_BRACKETED && folded.endsWith('摄)') && BRACKETED_CREDIT.test(folded)) return true;
  if (text.length > LONGEST_CAPTION) return false;
  if ((text.length <= LONGEST_NOTE ? CAPTION : CAPTION_BEGINNING).test(folded)) return true;
  if (text.length <= LONGEST_SCENE && (folded.endsWith('现场') || folded.includes('合影')) && SCENE.test(folded)) return true;
  if (folded.endsWith('摄') || folded.endsWith('影')) return PRESS_CREDIT.test(folded) || ((afterPicture || text.length <= LONGEST_CREDITED) && CREDIT_END.test(folded));
  return text.length <= LONGEST_NOTE && (folded.includes('图/') || folded.includes('摄于')) && PICTURE_CREDIT.test(folded);
}

/** Short, without a sentence's end, not a line of dialogue or verse. */
export function isHeadingForm(text: string, folded: string): boolean {
  if (text.length > LONGEST_HEADING || text.length < 2) return false;
  const numbered = NUMBERED_HEAD.test(folded);
  if (numbered && text.length > LONGEST_ITEM_HEAD) return false;
  if (/^(?:-{2}|[,.;:!?)\]])/.test(folded)) return false;
  if (numbered && /^.{1,30}[^.!?;:,、]$/.test(folded) && !/[.!?;] ?[^ .]/.test(folded.replace(NUMBERED_HEAD, ''))) return true;
  if (/[,、;]$/.test(folded)) return false;
  if (endsSentence(text)) return /^[^.!?;,]{2,16}[?!]$/.test(folded) && numbered;
  return !/[。；;]/.test(text);
}
