import { anyOf } from './any-of';
import { namesIn, isPerson } from './bylines';
import { datesIn } from './dates';
import { WIDGET_WORDS } from './furniture-patterns';
import { nothingStated, type MetadataLine } from './line-statement';
import { isOutletName } from './outlets';
import { readReporterLine, REPORTER_LINE } from './reporter-line';
import { hasSurname, surnameRank } from './surnames';

const forms: RegExp[] = [];
/** Registers a pattern of a special form: lines are tried for all registered ones at once, then for each. */
function form(pattern: RegExp): RegExp {
  forms.push(pattern);
  return pattern;
}

/** `□郭襄 杨康`: the mark says that these are names. */
const MARKED_NAMES = form(/^[□■◎◇◆▲] ?([\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,3})$/);
/** `□ 杨 波`: a name of two or three letters set apart. */
const MARKED_NAME_APART = form(/^[□■◎◇◆▲] ?([\u4e00-\u9fff]) {1,2}([\u4e00-\u9fff]{1,2})$/);
/** `莫里斯（Morris Lane）`. */
const TWO_SCRIPTS = form(/^([\u4e00-\u9fff·]{2,10}) ?\([A-Z][A-Za-z .'-]{2,40}\)$/);
/** `编者按：本文来自微信公众号“鲸鱼财经”，作者：白沙，编辑：何夕，经授权发布。` */
const REPRINT = form(/^(?:编者按 ?: ?)?(?:本文|原文|文章)(?:来自|转自|首发于|转载自|来源于)(?:微信)?(?:公众号|公号)? ?[:"]{0,2} ?([^",:()]{2,16})"?(?: ?\(ID ?: ?[\w-]{2,30}\))?,(?=.{0,60}(?:作者|编辑|授权|转载))/);
const REPRINT_NAMES = /(作者|编辑|撰文|文)(?: ?: ?| )([\u4e00-\u9fff]{2,5}(?:[、 ][\u4e00-\u9fff]{2,4}){0,3})/g;
/** `来源丨霖城市政务服务局`: a bar for a colon, where nothing else stands on the line. */
const SOURCE_BAR = form(/^(?:来源|文章来源|稿件来源|信息来源) ?\| ?([^ |,.;:]{3,24})$/);
const ORIGINAL_TITLE = form(/^[(\[]?(?:原标题|原题|原文标题)(?:为|是)? ?[:《"]? ?/);
const NAMES_AND_OUTLET = /^([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,3}) ?\/ ?([\u4e00-\u9fff·]{3,14})$/;
/** `陆川 / 文`, `陆川、海宁／编译`. */
const WROTE = /^([\u4e00-\u9fff·]{2,4}(?:[ 、][\u4e00-\u9fff·]{2,4}){0,3}) ?[\/|] ?(?:文|撰文|文图|图文|整理|编译)$/;
/** `陆川海宁摄影报道`: whose letters run together, only their family names part. */
const WROTE_AND_SHOT_BOTH = /^(?:[\u4e00-\u9fff]{2,5}[网报社])?([\u4e00-\u9fff]{2,6}) ?摄影报[道导]$/;
/** `公众号：江源笔记（ID：jybj）`. */
const ACCOUNT = form(/^(?:微信)?公众号 ?[:|] ?"?([^ ,.;:()|"]{2,16})"? ?\((?:ID|微信号?) ?: ?[\w-]{2,30}\)$/);
/** `作者：江叔，作者授权早班车转载。` */
const AUTHORIZED = form(/^作者 ?[:|] ?([^ ,.;:|]{2,12}),[^.;:]{0,16}授权[^.;:]{0,16}(?:转载|发布|首发)\.?$/);
const COLUMN_AUTHOR = form(/^《([^》]{2,12})》(?:特约|资深)?(作者|记者|撰稿人|研究员) ?[:]? ?([\u4e00-\u9fff ]{2,24})$/);
/** `本文见《明睿周刊》2023年第12期`, `原载《桂北金融报》`. */
const PRINTED_IN = form(/^[(\[]?(?:本文)?(?:见|刊于|刊载于|原载|原载于|首发于|原刊于|刊登于|摘自|选自|来源于) ?《([^》]{2,16})》.{0,24}$/);
/** `《汾河文化报》（2022年03月04日 第1、3版）`: where and when a page says that the text was printed. */
const PRINTED_ON = form(/^[(\[]?(?:本文)?(?:见|刊于|刊载于|原载于?|刊登于|摘自|选自|来源 ?:?|来源于)? ?《([^《》]{2,16})》 ?[(,]? ?(?=(?:19|20)\d{2})[^.!?;]{6,34}$/);
/** `首发于“江声”公众号,原文链接:https://…`. */
const FIRST_SHOWN = form(/^[(\[]?(?:本文)?(?:首发于?|原载于?|原刊于?|转自|转载自|来源于|来自)(?:微信)?(?:公众号|公号)? ?["《]([^"《》]{2,16})["》](?:微信)?(?:公众号|公号|客户端|杂志|网站)?(?=[,.;)\] ]|$)/);
/** Taiwan and Hong Kong wires: `記者陳柏宇／屏東報導`. */
const WIRE = form(/^[(\[]?(?:[\u4e00-\u9fff]{2,6} ?)?记者 ?([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,3}) ?[\/|] ?[\u4e00-\u9fff]{0,10}(?:报[道导]|电|专访|综合)[)\]]?$/);
/** `某社记者路遥、海子`, alone on a line. */
const AGENCY_REPORTERS = form(/^([\u4e00-\u9fff]{2,8}[社报网台])(?:特约|见习)?记者 ?([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,5})$/);
/** `某社郑州5月28日电 题：农机手的“错峰出行”`: a feature's headline after its dateline. */
const FEATURE = form(/^([\u4e00-\u9fff]{2,8}社)[\u4e00-\u9fff]{2,10}(?:\d{1,2}月)?\d{1,2}日电 {0,3}(?:[(][^()]{2,30}[)])? {0,3}题 ?: ?([^ ].{3,60})$/);
/** `本报记者 格桑 文 洛桑 摄`. */
const WROTE_AND_SHOT = form(/^(?:(?:本[报刊网台社])?记者 {1,4}|[□■◎▲] ?)?([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,2}) {1,4}文(?:字)? {0,3}[ \/] {0,3}([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,2}) {1,4}(?:摄影?|图)$/);
/** `By Lin Yue | 2018-12-03 | Yunling International`. */
const ENGLISH_BYLINE = form(/^By:? ([A-Z][A-Za-z'.-]{0,20}(?: [A-Z][A-Za-z'.-]{0,20}){0,3})(?=$| ?[|,·-])/);
const PROVIDED = form(/^[(\[]?([\u4e00-\u9fff"·]{2,30}) {0,3}(?:供图|供稿|提供)[)\]]?$/);
/** In square brackets a column stands as well: `【云上架虹】`. */
const SIGNED = form(/^\(([\u4e00-\u9fff·]{2,5}(?:[ 、,][\u4e00-\u9fff·]{2,5}){0,3})(?: ?(?:报[道导]|编译|整理|综合))?\)$/);
/** Words in brackets that name nobody: 【详细】, （完）, （上）, （图）. */
const NO_SIGNATURE = /^(?:详细|更多|查看|全文|完|图|组图|视频|上|下|中|一|二|三|四|五|转|待续|未完|节选|摘要|注释?|附|责编|编辑|广告)|[版页期]$/;
const ANY_ROLE = /记者|通讯员|摄影|编辑|作者|撰[稿文]|审核|校对/;
const REPORTED = form(/^([\u4e00-\u9fff·]{2,4}) (?:报[道导]|编译|摄影报[道导])$/);
const SHOT = form(/^[(\[]?(?:本[报刊网]记者 ?|通讯员 ?)?([\u4e00-\u9fff·]{2,4}(?:[ 、][\u4e00-\u9fff·]{2,4}){0,3}) ?(?:摄影|摄|\/摄)[)\]]?$/);

const ANY_FORM = anyOf(...forms);

/** A line of names, roles and a place is short, and holds one of these. */
const ANY_CREDIT = /记者|日电|摄影报|[\/|]/;
const LONGEST_CREDIT = 56;

function readCredit(text: string, line: string): MetadataLine | null {
  const found = nothingStated();
  const pair = NAMES_AND_OUTLET.exec(line);
  if (pair !== null && pair[1].split('、').every(isPerson) && isOutletName(pair[2])) {
    return { ...found, names: [{ role: 'author', names: pair[1].split('、') }], outlet: text.slice(-pair[2].length), outletGuessed: true };
  }
  const wrote = WROTE.exec(line);
  if (wrote !== null && namesIn(wrote[1]).every(hasSurname)) return { ...found, names: [{ role: 'author', names: namesIn(wrote[1]) }] };
  const reported = WROTE_AND_SHOT_BOTH.exec(line);
  const reporters = reported === null ? [] : namesRunTogether(reported[1]);
  if (reporters.length > 0) return { ...found, names: [{ role: 'reporter', names: reporters }] };
  return REPORTER_LINE.test(line) ? readReporterLine(text, line) : null;
}

/** Reads a line that has a form of its own, such as a wire's byline or a signature in brackets; null for any other. */
export function readSpecialForm(text: string, line: string): MetadataLine | null {
  const credit = line.length <= LONGEST_CREDIT && ANY_CREDIT.test(line) ? readCredit(text, line) : null;
  if (credit !== null) return credit;
  if (!ANY_FORM.test(line)) return null;
  const found = nothingStated();
  const marked = MARKED_NAMES.exec(line);
  if (marked !== null && marked[1].split(/[ 、]/).every((name) => name.length <= 3 && hasSurname(name))) return { ...found, names: [{ role: 'author', names: namesIn(marked[1]) }] };
  const apart = MARKED_NAME_APART.exec(line);
  if (apart !== null && hasSurname(apart[1] + apart[2])) return { ...found, names: [{ role: 'author', names: [apart[1] + apart[2]] }] };
  const person = TWO_SCRIPTS.exec(line);
  if (person !== null) return { ...found, names: [{ role: 'author', names: [person[1]] }] };
  const reprint = REPRINT.exec(line);
  if (reprint !== null) {
    const at = line.indexOf(reprint[1]);
    const names = [...line.matchAll(REPRINT_NAMES)].map(([, role, value]) => ({ role: role === '编辑' ? ('editor' as const) : ('author' as const), names: namesIn(value) }));
    return { ...found, outlet: text.slice(at, at + reprint[1].length), names };
  }
  const source = SOURCE_BAR.exec(line);
  if (source !== null) return { ...found, outlet: text.slice(-source[1].length) };
  const original = ORIGINAL_TITLE.exec(line);
  if (original !== null) return { ...found, originalTitle: text.slice(original[0].length).replace(/[)）\]】》]{1,4}$/u, '') };
  const account = ACCOUNT.exec(line);
  if (account !== null) return { ...found, outlet: text.slice(line.indexOf(account[1])).slice(0, account[1].length) };
  const authorized = AUTHORIZED.exec(line);
  if (authorized !== null) return { ...found, names: [{ role: 'author', names: [authorized[1]] }] };
  const issue = PRINTED_ON.exec(line);
  if (issue !== null) {
    const dates = datesIn(line).map(({ iso }) => ({ iso, updated: false }));
    if (dates.length > 0) return { ...found, outlet: issue[1], dates };
  }
  const first = FIRST_SHOWN.exec(line);
  if (first !== null && (line.length - first[0].length <= 24 || /原文|链接|网址/.test(line.slice(first[0].length, first[0].length + 12)))) {
    return { ...found, outlet: text.slice(first.index + first[0].indexOf(first[1])).slice(0, first[1].length), canonicalUrl: /https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]{1,400}/i.exec(line)?.[0] ?? null };
  }
  const printed = PRINTED_IN.exec(line);
  if (printed !== null) return { ...found, outlet: printed[1], outletGuessed: true };
  const wire = WIRE.exec(line);
  if (wire !== null) return { ...found, names: [{ role: 'reporter', names: namesIn(wire[1]) }] };
  const agency = AGENCY_REPORTERS.exec(line);
  if (agency !== null && !/^本/.test(agency[1])) return { ...found, outlet: agency[1], names: [{ role: 'reporter', names: namesIn(agency[2]) }] };
  const feature = FEATURE.exec(line);
  if (feature !== null) return { ...found, outlet: feature[1], title: text.slice(text.length - feature[2].length) };
  const both = WROTE_AND_SHOT.exec(line);
  if (both !== null) {
    const writer = line.includes('记者') ? 'reporter' : 'author';
    return { ...found, names: [{ role: writer, names: namesIn(both[1]) }, { role: 'photographer', names: namesIn(both[2]) }] };
  }
  const english = ENGLISH_BYLINE.exec(line);
  if (english !== null) {
    const dates = datesIn(line).map(({ iso }) => ({ iso, updated: false }));
    if (dates.length > 0 || line.length <= 60) return { ...found, names: [{ role: 'author', names: [english[1].trim()] }], dates };
  }
  const column = COLUMN_AUTHOR.exec(line);
  if (column !== null) {
    return { ...found, outlet: column[1], names: [{ role: column[2] === '记者' ? 'reporter' : 'author', names: namesIn(column[3]) }] };
  }
  const shot = SHOT.exec(line);
  if (shot !== null) return { ...found, names: [{ role: 'photographer', names: namesIn(shot[1]) }] };
  const provided = PROVIDED.exec(line);
  if (provided !== null) return { ...found, names: [{ role: 'provider', names: [text.slice(line.indexOf(provided[1]), line.indexOf(provided[1]) + provided[1].length)] }] };
  const signed = SIGNED.exec(line) ?? REPORTED.exec(line);
  if (signed !== null && !NO_SIGNATURE.test(signed[1]) && !WIDGET_WORDS.has(signed[1]) && !ANY_ROLE.test(signed[1])) {
    const names = namesIn(signed[1]).filter((name) => !isPerson(name) || hasSurname(name) || name.includes('·'));
    const unit = names.length === 1 && !isPerson(names[0]);
    if (names.length > 0) return { ...found, names: [{ role: unit ? 'provider' : 'author', names }] };
  }
  return null;
}

/** One name, or two of which each begins with a family name: of two ways to part them the one with the commoner second name. */
function namesRunTogether(run: string): string[] {
  if (run.length <= 3) return hasSurname(run) ? [run] : [];
  const ways = [3, 2].map((length) => [run.slice(0, length), run.slice(length)]).filter((pair) => pair.every((name) => name.length >= 2 && name.length <= 3 && hasSurname(name)));
  return ways.reduce((best, way) => (best.length === 0 || surnameRank(way[1]) < surnameRank(best[1]) ? way : best), []);
}
