import { datesIn } from './dates';
import type { LineFacts } from './line-facts';

/** What the head of a printed page, or of a mail, says of who published it and when. */
export interface Masthead {
  outlet: string | null;
  publishedAt: string | null;
}

/** `北疆晨报 数字报刊平台`. */
const PLATFORM = /^《?([\u4e00-\u9fff]{2,12}[报刊])》? ?[-·|]? ?(?:数字报刊?(?:平台)?|电子报|电子版|数字版|报刊平台|多媒体数字版)$/;
/** `《职工之窗》` alone on a line. */
const NAME_ALONE = /^《([^《》]{2,16})》$/;
/** `党建工作简报`, also set wide, over its issue's line. */
const BULLETIN = /^[\u4e00-\u9fff]{0,14}(?:简报|快报|通讯|快讯|内参|专报|周报|月报|工作信息|工作动态|之窗|之声)$/;
/** `总第217期 2020年第11期(内部资料)`, `2019年第6期`. */
const ISSUE = /^[(]?(?:总第 ?\d{1,6} ?期|(?:19|20)\d{2} ?年 ?(?:第 ?\d{1,3} ?期|\d{1,2} ?月号)|第 ?\d{1,5} ?期)/;
/** `2019年第6期 盐湖风 13`: a periodical's running head. */
const ISSUE_AND_NAME = /^(?:\d{1,4} {1,8})?(?:19|20)\d{2} ?年 ?第 ?\d{1,3} ?期 ?(?:[(]?总第 ?\d{1,6} ?期[)]?)? {1,4}《?([\u4e00-\u9fff]{2,12})》?(?: {1,8}\d{1,4})?$/;
const NAME_AND_ISSUE = /^(?:\d{1,4} {1,8})?《?([\u4e00-\u9fff]{2,12})(?:》 {0,4}| {0,4})(?:19|20)\d{2} ?年 ?第 ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?期 {0,4}(?:[(]?总第 ?\d{1,6} ?期[)]?)?(?: {1,8}\d{1,4})?$/;
/** `邮韵 2022·06 31`, `金穗 JINSUI / 2019.11`: by month, with or without the page. */
const NAME_AND_MONTH = /^(?:\d{1,4} {1,8})?《?([\u4e00-\u9fff]{2,10})》?(?: {1,3}[A-Za-z]{3,20})? {0,3}[\/|]? {0,3}(?:19|20)\d{2} ?[.·] ?(?:1[0-2]|0?[1-9])(?: {1,8}\d{1,4})?$/;
/** `A04版:林区党建`, `第3版`. */
const FOLIO = /^第? ?[A-Z]?\d{1,3} ?版(?=$|[ :·|]|[\u4e00-\u9fff]{2,6}$)/;
const MAIL_SENDER = /^(?:发件人|from) {0,2}: {0,3}"?([^<>"@:]{2,24}?)"? ?(?:<|$)/i;
/** A sender that is a publication, not a person or an office. */
const PUBLICATION = /(?:周讯|快讯|简讯|简报|通讯|周报|月报|周刊|月刊|双月刊|半月刊|电子报|电子刊|快报|日报|导报|晨报|内刊|周知)$/;
/** A paper's own name, where no menu stands between it and the headline: `沱川日报`. */
const PAPER_ALONE = /^[\u4e00-\u9fff]{2,10}(?<![海通简举回汇播预情喜捷快申上填壁呈战])报$/;
const TOP_OF_PAPER = 8;
const MAIL_HEAD = 10;
/** A date alone on a line, so near to the masthead, is the issue's. */
const BESIDE = 6;

/** The periodical that a running head or an issue's line names. */
export function periodicalIn(line: string): string | null {
  if (line.length > 60) return null;
  const match = line.includes('期') ? (ISSUE_AND_NAME.exec(line) ?? NAME_AND_ISSUE.exec(line)) : NAME_AND_MONTH.exec(line);
  return match === null ? null : match[1];
}

/** A line that names a paper or an issue is never its headline. */
export function isMastheadLine(line: string): boolean {
  return PLATFORM.test(line) || (FOLIO.test(line) && line.length <= 20) || ISSUE.test(line) || periodicalIn(line) !== null;
}

/** Is the line a paper's own name and nothing else? */
export const isPaper = (line: string): boolean => PAPER_ALONE.test(line);

/** Reads the lines above the headline, and running heads wherever they stand. */
export function mastheadOf(lines: readonly LineFacts[], title: number): Masthead {
  const mail = mailHead(lines);
  if (mail !== null) return mail;
  const marks: number[] = [];
  let outlet: string | null = null;
  lines.slice(0, title).forEach(({ folded, text }, index) => {
    const platform = PLATFORM.exec(folded);
    const alone = NAME_ALONE.exec(folded);
    if (platform !== null) outlet ??= nameIn(text, platform, folded);
    if (alone !== null && lines.slice(index + 1, Math.min(title, index + BESIDE)).some((next) => ISSUE.test(next.folded) || FOLIO.test(next.folded))) outlet ??= nameIn(text, alone, folded);
    if (BULLETIN.test(folded.replace(/ /g, '')) && lines.slice(index + 1, Math.min(title, index + 3)).some((next) => ISSUE.test(next.folded))) outlet ??= text.replace(/\s/gu, '');
    if (platform !== null || alone !== null || ISSUE.test(folded) || FOLIO.test(folded) || (title <= TOP_OF_PAPER && isPaper(folded))) marks.push(index);
  });
  const day = issueDate(lines, title, marks);
  if (day !== null && title <= TOP_OF_PAPER) outlet ??= lines.slice(0, title).find(({ folded }) => isPaper(folded))?.text ?? null;
  if (outlet === null) {
    for (const { folded, text } of lines) {
      const name = periodicalIn(folded);
      if (name === null) continue;
      outlet = text.slice(folded.indexOf(name)).slice(0, name.length);
      break;
    }
  }
  return { outlet, publishedAt: day };
}

function nameIn(text: string, match: RegExpExecArray, folded: string): string {
  const at = folded.indexOf(match[1], match.index);
  return text.slice(at, at + match[1].length);
}

function issueDate(lines: readonly LineFacts[], title: number, marks: readonly number[]): string | null {
  for (let index = 0; index < title; index++) {
    // A lunar date beside it makes the line a clock's anywhere but here.
    const dates = lines[index].metadata?.dates ?? (/^\d{4} ?年.{0,40}农历/.test(lines[index].folded) ? datesIn(lines[index].folded) : []);
    // The reader's buttons may stand behind the date: `2022年12月01日 星期四 首页 | 往期回顾`.
    if (dates.length !== 1 || lines[index].letters > (/^\d{4}/.test(lines[index].folded) ? 30 : 16)) continue;
    if (marks.some((mark) => Math.abs(mark - index) <= BESIDE)) return dates[0].iso;
  }
  return null;
}

/** `发件人: 江源周讯 <…>` and `日期: 2021年1月13日 (周三) 08:15`. */
function mailHead(lines: readonly LineFacts[]): Masthead | null {
  const head = lines.slice(0, MAIL_HEAD);
  const from = head.find(({ folded }) => MAIL_SENDER.test(folded));
  if (from === undefined || !head.some(({ folded }) => /^(?:主题|收件人|subject|to) {0,2}:/i.test(folded))) return null;
  const match = MAIL_SENDER.exec(from.folded) as RegExpExecArray;
  return {
    outlet: PUBLICATION.test(match[1]) ? nameIn(from.text, match, from.folded) : null,
    publishedAt: head.flatMap(({ metadata }) => metadata?.dates ?? [])[0]?.iso ?? null,
  };
}
