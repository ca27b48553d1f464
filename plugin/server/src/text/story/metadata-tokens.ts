import type { BylineRole } from '../../../../shared/cleaned-text';
import { HAN, kindAt, LATIN } from '../characters';
import { datesIn, type StatedDate } from './dates';
import { MOST_LOOSE, tellingWords } from './loose-words';
import { DROPPED_WORDS, METADATA_LABELS, ROLE_WORDS, type MetadataField } from './metadata-labels';
import { isNoiseWord, isOutletName } from './outlets';

/** A part of a line of metadata; a word is the line's own, not the folded one. */
export type Token =
  | { kind: 'date'; date: StatedDate }
  | { kind: 'implausibleDate'; start: number; end: number }
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
const LABEL = /((?:[\u4e00-\u9fff]|\/|IP)(?:[\u4e00-\u9fff]|[ \/、]){0,11}?) {0,3}(:{1,2}|\||(?<=[文图摄辑笔影稿编计对核员者发]) ?\/|(?<=图片)\/(?! )) {0,4}/y;
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
/** `（8/7 20:05 更新）` behind a date. */
const UPDATED_SINCE = /[(]? ?(?:1[0-2]|0?[1-9])\/\d{1,2} \d{1,2}:\d{2} ?(?:更新|修改)[)]?/y;
/** A full date with its clock. Where none of the plausible dates is, it is an implausible one. */
const ANY_DATE = /\d{4} ?(?:年|[-\/.]) ?\d{1,2} ?(?:月|[-\/.]) ?\d{1,2}(?!\d)(?: ?日)?(?:(?:T| {0,3})\d{1,2}[:时]\d{2}(?:[:分]\d{2}秒?)?)?(?!\d)/y;
const SEPARATORS = ' |,;()[]□○●■◎▲△◆★☆·:>*~';
const WORD = /[^ |,()\[\]]+/y;

/** Parts a line into labels, dates and words; null where a character is none of them, or the words tell a sentence. `line` is the folded form. */
export function tokenize(text: string, line: string): Token[] | null {
  const tokens: Token[] = [];
  const dates = datesIn(line);
  let at = 0;
  let inWords = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  // What a pattern cannot do without is looked for first: most places of a line begin nothing but a word.
  const hasSlash = line.includes('/');
  const hasLabel = hasSlash || line.includes(':') || line.includes('|');
  const hasWire = hasSlash && line.includes('记者');
  while (at < line.length) {
    if (hasSlash && take(UPDATED_SINCE) !== null) continue;
    if (SEPARATORS.includes(line[at])) {
      at += 1;
      continue;
    }
    const date = dates.find((each) => each.start === at);
    if (date !== undefined) {
      tokens.push({ kind: 'date', date });
      at = date.end;
      continue;
    }
    // `来源:城记周刊`: behind its label an outlet's name is no page's.
    const last = tokens[tokens.length - 1];
    const start = at;
    if (last?.kind === 'label' && last.field === 'publishedAt' && take(ANY_DATE) !== null) {
      tokens.push({ kind: 'implausibleDate', start, end: at });
      continue;
    }
    if (!(last?.kind === 'label' && last.field === 'outlet') && take(FOLIO) !== null) {
      tokens.push({ kind: 'folio' });
      continue;
    }
    if (take(WEEKDAY) !== null) continue;
    const before = at;
    const isHan = (kindAt(line, at) & HAN) !== 0;
    const isLatin = (kindAt(line, at) & LATIN) !== 0;
    const double = isHan && hasSlash ? take(DOUBLE_LABEL) : null;
    if (double !== null) {
      const name = `${double[1] ?? double[3]}/${double[2] ?? double[4]}`;
      const field = LABELS.get(name);
      if (field !== undefined) {
        tokens.push({ kind: 'label', field, label: name, colon: true });
        continue;
      }
      at = before;
    }
    const english = isLatin && hasLabel ? take(ENGLISH_LABEL) : null;
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
    const address = isLatin && hasSlash ? take(ADDRESS) : null;
    if (address !== null) {
      tokens.push({ kind: 'word', text: text.slice(before, at) });
      continue;
    }
    const label = hasLabel ? take(LABEL) : null;
    if (label !== null) {
      const name = label[1].replace(/ /g, '');
      const field = LABELS.get(name) ?? sharedField(name);
      if (field !== undefined && !(label[2] !== ':' && label[2] !== '::' && typeof field === 'string' && field !== 'dropped')) {
        tokens.push({ kind: 'label', field, label: name, colon: true });
        if (!takesRest(field)) continue;
        tokens.push({ kind: 'word', text: text.slice(at).trim() });
        return tokens;
      }
      at = before;
    }
    const source = isHan ? take(SOURCE_WORD) : null;
    if (source !== null) {
      tokens.push({ kind: 'label', field: 'outlet', label: source[0], colon: false });
      continue;
    }
    const wire = hasWire ? take(TIMED_WIRE) : null;
    if (wire !== null) {
      if (wire[1] !== undefined && isOutletName(wire[1])) tokens.push({ kind: 'word', text: text.slice(before, before + wire[1].length) });
      tokens.push({ kind: 'label', field: { role: 'reporter' }, label: '记者', colon: false }, { kind: 'word', text: wire[2] }, { kind: 'noise' });
      continue;
    }
    const role = isHan ? take(ROLE) : null;
    if (role !== null) {
      const outlet = OUTLET_OF_ROLE.exec(role[0]);
      if (outlet !== null) tokens.push({ kind: 'label', field: 'outlet', label: '', colon: false }, { kind: 'word', text: text.slice(before, before + outlet[1].length) });
      tokens.push({ kind: 'label', field: ROLES.get(role[0]) ?? { role: roleOf(role[0]) }, label: role[0], colon: false });
      continue;
    }
    const next = dates.find((each) => each.start > at)?.start ?? line.length;
    const word = take(WORD);
    if (word === null) return null;
    at = Math.min(at, next, nextLabel(line, before, at), hasSlash ? nextOrEnd(line, ';', before) : at);
    const value = text.slice(before, at);
    tokens.push(isNoiseWord(line.slice(before, at)) ? { kind: 'noise' } : { kind: 'word', text: value });
    inWords += value.length;
    if (inWords > MOST_LOOSE && isSentence(tokens)) return null;
  }
  return tokens;
}

/** More words than a line of metadata has without a label before them: what follows cannot change that. */
function isSentence(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind }) => kind === 'label')) return false;
  return tellingWords(tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []))).join('').length > MOST_LOOSE;
}

/** A headline may hold what elsewhere parts values. */
function takesRest(field: MetadataField): boolean {
  return field === 'title' || field === 'subtitle' || field === 'kicker' || field === 'originalTitle';
}

function roleOf(word: string): BylineRole {
  if (/(?:编辑|责编)$/.test(word)) return 'editor';
  return word.endsWith('记者') ? 'reporter' : 'correspondent';
}

/** `撰稿、核稿:`: who did both; the first of two labels says what the value is. */
function sharedField(name: string): MetadataField | undefined {
  const parts = name.includes('、') ? name.split('、') : [];
  return parts.length > 0 && parts.every((part) => LABELS.has(part)) ? LABELS.get(parts[0]) : undefined;
}

/** `撰稿/甲;审核/乙`: between strokes a semicolon parts values. */
function nextOrEnd(line: string, mark: string, from: number): number {
  const at = line.indexOf(mark, from);
  return at === -1 ? line.length : at;
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
