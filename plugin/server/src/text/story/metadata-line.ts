import type { BylineRole } from '../../../../shared/cleaned-text';
import { isNobody, isPerson, isUnit, namesIn } from './bylines';
import { datesIn, type StatedDate } from './dates';
import { DROPPED_WORDS, METADATA_LABELS, ROLE_WORDS, type MetadataField } from './metadata-labels';
import { folded } from '../folded';
import { furnitureOf } from './furniture';
import { MENU_WORDS, WIDGET_WORDS } from './furniture-patterns';
import { isAccountWord, isNoiseWord, isOutletName } from './outlets';
import { hasSurname } from './surnames';

/** What one line states about its text. Values are the line's own characters, not the folded ones. */
export interface MetadataLine {
  dates: { iso: string; updated: boolean }[];
  outlet: string | null;
  names: { role: BylineRole; names: string[] }[];
  title: string | null;
  kicker: string | null;
  subtitle: string | null;
  canonicalUrl: string | null;
  originalTitle: string | null;
  /** The line carries the folio of a newspaper page: 第03版, A3 党建专版. */
  folio: boolean;
  /** The outlet has no label: it is what stands beside the date. */
  outletGuessed: boolean;
  /** Only labels that are read and dropped. */
  idle: boolean;
}

type Token =
  | { kind: 'date'; date: StatedDate }
  | { kind: 'label'; field: MetadataField; label: string; colon: boolean }
  | { kind: 'folio' }
  | { kind: 'noise' }
  | { kind: 'word'; text: string };

const LABELS = new Map<string, MetadataField>();
for (const { field, labels } of METADATA_LABELS) for (const label of labels.split(' ')) LABELS.set(label.replace(/_/g, ' '), field);
const ROLES = new Map<string, MetadataField>();
for (const { role, words } of ROLE_WORDS) for (const word of words.split(' ')) ROLES.set(word, { role });
for (const word of DROPPED_WORDS.split(' ')) ROLES.set(word, 'dropped');

/** Up to twelve characters before a colon. A label set wide has spaces: `作 者:`. */
const LABEL = /((?:[\u4e00-\u9fff]|\/|IP)(?:[\u4e00-\u9fff]|[ \/]){0,11}?) {0,3}(:{1,2}|\||(?<=[文图摄辑笔影稿编计对核]) ?\/) {0,4}/y;
/** `文/图:张三`: two labels that are one. */
const DOUBLE_LABEL = /([\u4e00-\u9fff]{1,4}) ?\/ ?([\u4e00-\u9fff]{1,4}) {0,3}[:|] {0,4}|(文) ?\/ ?(图)(?= )/y;
const ENGLISH_LABEL = /([a-z]{2,9}(?: [a-z]{2,7}){0,2}) {0,2}: {0,3}/iy;
const ADDRESS = /https?:\/\/[\w\-.~:\/?#@!$&'*+,;=%]{1,400}/iy;
const TIMED_WIRE = /(?:([\u4e00-\u9fff]{2,8}) ?)?(?:特约|见习|实习)?记者 ?([\u4e00-\u9fff·]{2,4}(?:、(?:[\u4e00-\u9fff]{2}记者 ?)?[\u4e00-\u9fff·]{2,4}){0,3}) ?\/ ?[\u4e00-\u9fff]{0,10}报[道导]/y;
const SOURCE_WORD = /(?:来源于|来源自|转载自|摘自|原载于?)(?= ?[《\u4e00-\u9fff])/y;
const ROLE = /(?:本[报刊网台社])?(?:[\u4e00-\u9fff]{0,3}记者|(?:实习|见习|值班|执行|本版|本期|本栏|文字|图文|网络|新媒体)(?:编辑|责编|责任编辑)|[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|早报|晨报|导报|都市报|商报|周刊|电视台|通讯社|客户端|融媒|新闻|新闻网|在线|网|社)(?:首席|见习|实习|特约)?记者|(?:特约)?通讯员|实习生|作者|撰文|撰稿|执笔|编译|摄影|责编|责任编辑|编辑|供稿|供图|校对|审核|编审|审签|签发|监制|出品|版式|美编|制图|[一二三终]审|分类于|收录于|标签|阅读次数|浏览次数|点击次数|浏览量|阅读量|本文字数|电话|热线)(?=[ ,、]|$)/y;
/** `海门晚报首席记者`: who prints the text stands before what the person is. */
const OUTLET_OF_ROLE = /^((?!本)[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|早报|晨报|导报|都市报|商报|周刊|电视台|通讯社|客户端|融媒|新闻|新闻网|在线|网|社))(?:首席|见习|实习|特约)?记者$/;
const FOLIO = /第? ?[A-Z]?\d{1,3} ?版(?: ?: ?[^ ]{1,10}| {1,4}[\u4e00-\u9fff]{2,6}(?= |$))?|[A-Z]\d{1,2}(?: {1,3}[\u4e00-\u9fff]{2,6}(?:版|专刊|周刊))?(?= |$)|[\u4e00-\u9fff]{2,6}(?:专版|周刊|特刊)(?= |$)|总?第 ?\d{1,6} ?期/y;
const WEEKDAY = /(?:星期|周)[一二三四五六日天](?![\u4e00-\u9fff])|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?(?= )|农历[^ ]{2,8}/y;
const SEPARATOR = /[ |,;()\[\]□○●■◎▲△◆★☆·:>*~]+/y;
const WORD = /[^ |,()\[\]]+/y;
/** Such labels need a date behind them; else the line is an event's own: `时间:5月6日上午`. */
const BARE_TIME = new Set(['时间', '日期', '发布', '更新', '编辑日期']);
const UPDATED = /更新|修改|updated|modified/;
const LONGEST_LINE = 240;

/** The page's greeting and its clock: 欢迎您,今天是2023年6月20日. */
const CLOCK_LINE = /欢迎|今天是|农历/;

/** `本 报 记 者   应  采`: letters set apart by a space each, words by more. */
const SET_APART = /^[□■◎▲]? ?[\u4e00-\u9fff] [\u4e00-\u9fff] [\u4e00-\u9fff](?: [\u4e00-\u9fff]|$)/;
const BETWEEN_LETTERS = /(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff](?:[ \u3000]|$))/gu;

/** Reads a line as a row of labels, dates and names; null where it is anything else. `line` is the folded form. */
export function readMetadataLine(text: string, line: string): MetadataLine | null {
  if (line.length > LONGEST_LINE || CLOCK_LINE.test(line)) return null;
  if (SET_APART.test(line)) return readMetadataLine(text.replace(BETWEEN_LETTERS, ''), line.replace(BETWEEN_LETTERS, ''));
  const special = readSpecialForm(text, line);
  if (special !== null) return special;
  if (!/\d{4}|[:|\/]|记者|通讯员|责编|编辑|作者|摄影|撰|供[图稿]|[一二][〇零○九]/.test(line)) return null;
  const tokens = tokenize(text, line);
  return tokens === null ? null : interpret(tokens);
}

function emptyLine(): MetadataLine {
  return { dates: [], outlet: null, names: [], title: null, kicker: null, subtitle: null, canonicalUrl: null, originalTitle: null, folio: false, outletGuessed: false, idle: false };
}

const ORIGINAL_TITLE = /^[(\[]?(?:原标题|原题|原文标题)(?:为|是)? ?[:《"]? ?/;
const NAME_AND_OUTLET = /^([\u4e00-\u9fff]{2,4}) ?\/ ?([\u4e00-\u9fff·]{3,14})$/;
const COLUMN_AUTHOR = /^《([^》]{2,12})》(?:特约|资深)?(作者|记者|撰稿人|研究员) ?[:]? ?([\u4e00-\u9fff ]{2,24})$/;
/** `本文见《明睿周刊》2023年第12期`, `原载《桂北金融报》`. */
const PRINTED_IN = /^[(\[]?(?:本文)?(?:见|刊于|刊载于|原载|原载于|首发于|原刊于|刊登于|摘自|选自|来源于) ?《([^》]{2,16})》.{0,24}$/;
/** `《汾河文化报》（2022年03月04日 第1、3版）`: where and when a page says that the text was printed. */
const PRINTED_ON = /^[(\[]?(?:本文)?(?:见|刊于|刊载于|原载于?|刊登于|摘自|选自|来源 ?:?|来源于)? ?《([^《》]{2,16})》 ?[(,]? ?(?=(?:19|20)\d{2})[^.!?;]{6,34}$/;
/** `首发于“江声”公众号,原文链接:https://…`. */
const FIRST_SHOWN = /^[(\[]?(?:本文)?(?:首发于?|原载于?|原刊于?|转自|转载自|来源于|来自)(?:微信)?(?:公众号|公号)? ?["《]([^"《》]{2,16})["》](?:微信)?(?:公众号|公号|客户端|杂志|网站)?(?=[,.;)\] ]|$)/;
/** Taiwan and Hong Kong wires: `記者陳柏宇／屏東報導`. */
const WIRE = /^[(\[]?(?:[\u4e00-\u9fff]{2,6} ?)?记者 ?([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,3}) ?[\/|] ?[\u4e00-\u9fff]{0,10}(?:报[道导]|电|专访|综合)[)\]]?$/;
/** `某社记者路遥、海子`, alone on a line. */
const AGENCY_REPORTERS = /^([\u4e00-\u9fff]{2,8}[社报网台])(?:特约|见习)?记者 ?([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,5})$/;
/** `某社郑州5月28日电 题：农机手的“错峰出行”`: a feature's headline after its dateline. */
const FEATURE = /^([\u4e00-\u9fff]{2,8}社)[\u4e00-\u9fff]{2,10}(?:\d{1,2}月)?\d{1,2}日电 {0,3}(?:[(][^()]{2,30}[)])? {0,3}题 ?: ?([^ ].{3,60})$/;
/** `本报记者 格桑 文 洛桑 摄`. */
const WROTE_AND_SHOT = /^(?:(?:本[报刊网台社])?记者 {1,4}|[□■◎▲] ?)?([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,2}) {1,4}文(?:字)? {1,4}([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,2}) {1,4}(?:摄影?|图)$/;
/** `By Lin Yue | 2018-12-03 | Yunling International`. */
const ENGLISH_BYLINE = /^By:? ([A-Z][A-Za-z'.-]{0,20}(?: [A-Z][A-Za-z'.-]{0,20}){0,3})(?=$| ?[|,·-])/;
const PROVIDED = /^[(\[]?([\u4e00-\u9fff"·]{2,30}) {0,3}(?:供图|供稿|提供)[)\]]?$/;
/** In square brackets a column stands as well: `【云上架虹】`. */
const SIGNED = /^\(([\u4e00-\u9fff·]{2,5}(?:[ 、,][\u4e00-\u9fff·]{2,5}){0,3})(?: ?(?:报[道导]|编译|整理|综合))?\)$/;
/** Words in brackets that name nobody: 【详细】, （完）, （上）, （图）. */
const NO_SIGNATURE = /^(?:详细|更多|查看|全文|完|图|组图|视频|上|下|中|一|二|三|四|五|转|待续|未完|节选|摘要|注释?|附|责编|编辑|广告)|[版页期]$/;
const ANY_ROLE = /记者|通讯员|摄影|编辑|作者|撰[稿文]|审核|校对/;
const REPORTED = /^([\u4e00-\u9fff·]{2,4}) (?:报[道导]|编译|摄影报[道导])$/;
const SHOT = /^[(\[]?(?:本[报刊网]记者 ?|通讯员 ?)?([\u4e00-\u9fff·]{2,4}(?:[ 、][\u4e00-\u9fff·]{2,4}){0,3}) ?(?:摄影|摄|\/摄)[)\]]?$/;

function readSpecialForm(text: string, line: string): MetadataLine | null {
  const found = emptyLine();
  const original = ORIGINAL_TITLE.exec(line);
  if (original !== null) return { ...found, originalTitle: text.slice(original[0].length).replace(/[)）\]】》]{1,4}$/u, '') };
  const pair = NAME_AND_OUTLET.exec(line);
  if (pair !== null && isPerson(pair[1]) && isOutletName(pair[2])) {
    return { ...found, names: [{ role: 'author', names: [pair[1]] }], outlet: text.slice(-pair[2].length) };
  }
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

function tokenize(text: string, line: string): Token[] | null {
  const tokens: Token[] = [];
  const dates = datesIn(line);
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < line.length) {
    const date = dates.find((each) => each.start === at);
    if (date !== undefined) {
      tokens.push({ kind: 'date', date });
      at = date.end;
      continue;
    }
    // `来源:城记周刊`: behind its label an outlet's name is no page's.
    const last = tokens[tokens.length - 1];
    if (!(last?.kind === 'label' && last.field === 'outlet') && take(FOLIO) !== null) {
      tokens.push({ kind: 'folio' });
      continue;
    }
    if (take(WEEKDAY) !== null) continue;
    const before = at;
    const double = take(DOUBLE_LABEL);
    if (double !== null) {
      const name = `${double[1] ?? double[3]}/${double[2] ?? double[4]}`;
      const field = LABELS.get(name);
      if (field !== undefined) {
        tokens.push({ kind: 'label', field, label: name, colon: true });
        continue;
      }
      at = before;
    }
    const english = take(ENGLISH_LABEL);
    if (english !== null) {
      const field = LABELS.get(english[1].toLowerCase());
      if (field !== undefined) {
        tokens.push({ kind: 'label', field, label: english[1].toLowerCase(), colon: true });
        if (!takesRest(field)) continue;
        tokens.push({ kind: 'word', text: text.slice(at).trim() });
        return tokens;
      }
      at = before;
    }
    const address = take(ADDRESS);
    if (address !== null) {
      tokens.push({ kind: 'word', text: text.slice(before, at) });
      continue;
    }
    const label = take(LABEL);
    if (label !== null) {
      const name = label[1].replace(/ /g, '');
      const field = LABELS.get(name);
      if (field !== undefined && !(label[2] !== ':' && label[2] !== '::' && typeof field === 'string' && field !== 'dropped')) {
        tokens.push({ kind: 'label', field, label: name, colon: true });
        if (!takesRest(field)) continue;
        tokens.push({ kind: 'word', text: text.slice(at).trim() });
        return tokens;
      }
      at = before;
    }
    const source = take(SOURCE_WORD);
    if (source !== null) {
      tokens.push({ kind: 'label', field: 'outlet', label: source[0], colon: false });
      continue;
    }
    const wire = take(TIMED_WIRE);
    if (wire !== null) {
      if (wire[1] !== undefined && isOutletName(wire[1])) tokens.push({ kind: 'word', text: text.slice(before, before + wire[1].length) });
      tokens.push({ kind: 'label', field: { role: 'reporter' }, label: '记者', colon: false }, { kind: 'word', text: wire[2] }, { kind: 'noise' });
      continue;
    }
    const role = take(ROLE);
    if (role !== null) {
      const outlet = OUTLET_OF_ROLE.exec(role[0]);
      if (outlet !== null) tokens.push({ kind: 'label', field: 'outlet', label: '', colon: false }, { kind: 'word', text: text.slice(before, before + outlet[1].length) });
      tokens.push({ kind: 'label', field: ROLES.get(role[0]) ?? { role: roleOf(role[0]) }, label: role[0], colon: false });
      continue;
    }
    if (take(SEPARATOR) !== null) continue;
    const next = dates.find((each) => each.start > at)?.start ?? line.length;
    const word = take(WORD);
    if (word === null) return null;
    at = Math.min(at, next, nextLabel(line, before, at));
    const value = text.slice(before, at);
    tokens.push(isNoiseWord(line.slice(before, at)) ? { kind: 'noise' } : { kind: 'word', text: value });
  }
  return tokens;
}

/** A headline may hold what elsewhere parts values. */
function takesRest(field: MetadataField): boolean {
  return field === 'title' || field === 'subtitle' || field === 'kicker' || field === 'originalTitle';
}

function roleOf(word: string): BylineRole {
  if (/(?:编辑|责编)$/.test(word)) return 'editor';
  return word.endsWith('记者') ? 'reporter' : 'correspondent';
}

/** A label may stick to the word before it: `张三来源:某报`. Known labels of two characters and more end a word. */
function nextLabel(line: string, from: number, to: number): number {
  const colon = line.indexOf(':', from);
  if (colon === -1 || colon > to) return to;
  for (let length = 4; length >= 2; length--) {
    const start = colon - length;
    if (start > from && LABELS.has(line.slice(start, colon))) return start;
  }
  return to;
}

function interpret(tokens: readonly Token[]): MetadataLine | null {
  const found = emptyLine();
  const loose: string[] = [];
  let field: MetadataField | null = null;
  let label = '';
  let labels = 0;
  let idle = true;
  let values: string[] = [];
  let unread = 0;
  const finish = (): boolean => {
    if (field === null) return true;
    const ok = assign(found, field, values, loose);
    field = null;
    values = [];
    return ok;
  };
  for (const token of tokens) {
    if (token.kind === 'word') {
      if (field === null) loose.push(token.text);
      else values.push(token.text);
      continue;
    }
    if (token.kind === 'noise') {
      if (field !== 'dropped' && !finish()) return null;
      continue;
    }
    if (token.kind === 'date') {
      found.dates.push({ iso: token.date.iso, updated: UPDATED.test(label) });
      idle = false;
      if (field === 'publishedAt') unread -= 1;
      if (!finish()) return null;
      label = '';
      continue;
    }
    if (!finish()) return null;
    if (token.kind === 'folio') {
      found.folio = true;
      continue;
    }
    if (token.field === 'publishedAt' && BARE_TIME.has(token.label)) unread += 1;
    field = token.field;
    label = token.label;
    labels += 1;
    if (field !== 'dropped') idle = false;
  }
  if (!finish() || unread > 0) return null;
  if (labels === 0 && found.dates.length === 0 && !found.folio) return null;
  if (found.dates.length + labels === 0 && loose.length > 2) return null;
  found.idle = idle;
  return placeLoose(found, loose, labels) ? found : null;
}

/** Puts a label's values into its field; false where they cannot be such values, so that the line is something else. */
function assign(found: MetadataLine, field: MetadataField, values: readonly string[], loose: string[]): boolean {
  const joined = values.join(' ');
  if (typeof field === 'object') {
    if (values.length === 0) return true;
    if (/[。！？]/u.test(joined)) return false;
    const value = joined.replace(/(?:供图|提供|摄|(?<=[\u3400-\u9fff]{3})资料图片?)$/u, '').replace(/^\/\s*/u, '');
    const names = namesIn(value).filter((name) => !isButton(name, field.role));
    if (names.length === 0) return isNobody(value.trim()) || value.trim().length <= 12;
    if (value.replace(/[\s、，,;；&|/]/gu, '').length > names.join('').length + 16) return false;
    const provided = joined !== value && /(?:供图|提供|资料图片?)$/u.test(joined);
    const unit = field.role === 'photographer' && names.every((name) => !isPerson(name) && isUnit(name));
    found.names.push({ role: provided || unit ? 'provider' : field.role, names });
    return true;
  }
  switch (field) {
    case 'outlet': {
      const [first, ...rest] = values;
      if (first === undefined) return true;
      if (first.length > 40 || /[。！？]/u.test(first)) return false;
      const address = /^https?:/i.test(first);
      if (address) found.canonicalUrl ??= first;
      else if (!isNobody(first)) found.outlet ??= first.replace(/^《([^《》]{1,40})》$/u, '$1');
      loose.push(...rest);
      return true;
    }
    case 'canonicalUrl': {
      const address = values.find((value) => /^https?:\/\//i.test(value));
      if (address === undefined) return values.length === 0;
      found.canonicalUrl ??= address;
      return true;
    }
    case 'title':
    case 'kicker':
    case 'subtitle':
    case 'originalTitle':
      found[field] ??= joined || null;
      return true;
    case 'publishedAt':
      return joined.length <= 40;
    default:
      return joined.length <= 40;
  }
}

/** Words of menus and buttons sign nothing: 图片 | 视频 | 论坛, 我要评论. */
function isButton(name: string, role: BylineRole): boolean {
  const word = folded(name);
  return WIDGET_WORDS.has(word) || (MENU_WORDS.has(word) && role !== 'publisher' && role !== 'provider') || furnitureOf(word) !== null;
}

/** Who makes a bulletin stands beside its date: 党委办公室编. */
const EDITING_BODY = /(?:部|处|室|局|科|办|委|会|中心|公司)(?:主办|编印|编发|编|印发|印)$/u;

/** What stands beside a date without a label: the outlet, the account, the authors, a place. */
function placeLoose(found: MetadataLine, loose: readonly string[], labels: number): boolean {
  const words = loose.map((word) => word.replace(/^[\s,，、]{1,8}|[\s,，、]{1,8}$/gu, '')).filter((word) => word !== '' && !isAccountWord(word) && !EDITING_BODY.test(word));
  if (words.join('').length > (labels > 0 ? 30 : 26) || words.some((word) => /[。！？；]/u.test(word))) return false;
  if (found.folio) {
    found.outlet ??= words.find((word) => /[报刊]$/u.test(word)) ?? null;
    return true;
  }
  if (words.length === 0 || found.dates.length === 0) return words.length === 0 || (labels > 0 && words.join('').length <= 24 && found.names.length + Number(found.outlet !== null) > 0);
  if (words.some((word) => /[。！？!?；;，,“”]/u.test(word))) return false;
  const original = loose.length > words.length && loose.some((word) => word === '原创');
  const outlet = words.find(isOutletName);
  if (outlet !== undefined) {
    found.outlet ??= outlet;
    const names = words.filter((word) => word !== outlet && hasSurname(word));
    if (names.length > 0 && names.length + 1 === words.length) found.names.push({ role: 'author', names });
  } else if (original && words.length === 2 && isPerson(words[0])) {
    found.names.push({ role: 'author', names: [words[0]] });
    found.outlet ??= words[1];
  } else if (words.length >= 2 && words.some(hasSurname) && words.every((word) => isPerson(word))) {
    found.names.push({ role: 'author', names: [...words] });
  } else if (words.length >= 2 && labels === 0) {
    return false;
  } else if (words.length === 1 && labels === 0) {
    found.outletGuessed = found.outlet === null && !original;
    if (found.outlet === null && hasSurname(words[0]) && words[0].length <= 3 && !original) {
      found.outletGuessed = false;
      found.names.push({ role: 'author', names: [words[0]] });
      return true;
    }
    found.outlet ??= words[0];
  }
  return true;
}
