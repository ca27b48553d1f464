import type { BylineRole } from '../../../../shared/cleaned-text';
import { appendAll } from '../append-all';
import { folded } from '../folded';
import { isNobody, isPerson, isUnit, namesIn } from './bylines';
import { furnitureOf } from './furniture';
import { MENU_WORDS, WIDGET_WORDS } from './furniture-patterns';
import { nothingStated, type MetadataLine } from './line-statement';
import { MOST_LOOSE, tellingWords } from './loose-words';
import type { MetadataField } from './metadata-labels';
import { tokenize, type Token } from './metadata-tokens';
import { isOutletName } from './outlets';
import { readSpecialForm } from './special-lines';
import { hasSurname } from './surnames';

/** Such labels need a date behind them; else the line is an event's own: `时间:5月6日上午`. */
const BARE_TIME = new Set(['时间', '日期', '发布', '更新', '出版', '编辑日期']);
const UPDATED = /更新|修改|updated|modified/;
const LONGEST_LINE = 240;
/** `台東報導` behind a name. */
const REPORTED_FROM = /报[道导]$/;

/** The page's greeting and its clock, and when an account last changed its text: 欢迎您,今天是2023年6月20日. */
const CLOCK_LINE = /欢迎|今天是|农历|^文章已于|^GMT[+-]/;

/** `本 报 记 者   应  采`: letters set apart by a space each, words by more. */
const SET_APART = /^[□■◎▲]? ?[\u4e00-\u9fff] [\u4e00-\u9fff] [\u4e00-\u9fff](?: [\u4e00-\u9fff]|$)/;
const BETWEEN_LETTERS = /(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$))/g;

/** Reads a line as a row of labels, dates and names; null where it is anything else. `line` is the folded form. */
export function readMetadataLine(text: string, line: string): MetadataLine | null {
  if (line.length > LONGEST_LINE || CLOCK_LINE.test(line)) return null;
  if (SET_APART.test(line)) return readMetadataLine(...drawnTogether(text, line));
  const special = readSpecialForm(text, line);
  if (special !== null) return special;
  if (!/\d{4}|[:|\/]|记者|通讯员|责编|编辑|作者|摄影|撰|供[图稿]|[一二][〇零○九]/.test(line)) return null;
  const tokens = tokenize(text, line);
  return tokens === null ? null : interpret(tokens);
}

/** Both forms of a line without the spaces that set its letters apart. */
function drawnTogether(text: string, line: string): [text: string, line: string] {
  const dropped = new Set([...line.matchAll(BETWEEN_LETTERS)].map(({ index }) => index));
  const kept = (form: string): string => Array.from({ length: form.length }, (_, at) => (dropped.has(at) ? '' : form[at])).join('');
  return [kept(text), kept(line)];
}

function interpret(tokens: readonly Token[]): MetadataLine | null {
  const found = nothingStated();
  const loose: string[] = [];
  let field: MetadataField | null = null;
  let label = '';
  let labels = 0;
  let idle = true;
  let values: string[] = [];
  let unread = 0;
  let ofRole: string | null = null;
  const finish = (): boolean => {
    if (field === null) return true;
    // `新华社记者 郑一 来源:某报`: a label of its own outweighs what stands before a role.
    if (field === 'outlet' && label === '') ofRole ??= values[0] ?? null;
    const ok = (field === 'outlet' && label === '') || assign(found, field, values, loose);
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
    if (token.kind === 'implausibleDate') {
      found.implausibleDate ??= { start: token.start, end: token.end };
      unread -= 1;
      if (!finish()) return null;
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
  if (!finish() || (unread > 0 && tokens.length > 1)) return null;
  found.outlet ??= ofRole;
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
    const names = namesIn(value).filter((name) => !isButton(name, field.role) && !REPORTED_FROM.test(folded(name)) && !(field.role === 'editor' && /(?<=.{3})网$/u.test(name)));
    if (names.length === 0) return isNobody(value.trim()) || value.trim().length <= 12;
    if (value.replace(/[\s、，,;；&|/]/gu, '').length > names.join('').length + 16) return false;
    const provided = joined !== value && /(?:供图|提供|资料图片?)$/u.test(joined);
    const unit = field.role === 'photographer' && names.every((name) => /^[A-Z]{2,6}$/.test(name) || (!isPerson(name) && isUnit(name)));
    found.names.push({ role: provided || unit ? 'provider' : field.role, names });
    return true;
  }
  switch (field) {
    case 'outlet': {
      const [first, ...rest] = values;
      if (first === undefined) return true;
      if (first.length > 40 || /[。！？]|^[^“]*”/u.test(first)) return false;
      const address = /^https?:/i.test(first);
      if (address) found.canonicalUrl ??= first;
      else if (!isNobody(first)) found.outlet ??= first.replace(/^(?:[^《》]{2,12}[-—·])?《([^《》]{1,40})》$/u, '$1');
      appendAll(loose, rest);
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

/** What stands beside a date without a label: the outlet, the account, the authors, a place. */
function placeLoose(found: MetadataLine, loose: readonly string[], labels: number): boolean {
  const words = tellingWords(loose);
  // `张弛 发布时间:2020-05-21 来源:某报`, `孔令 记者 王南`: who wrote stands before all labels.
  if (labels > 0 && !found.folio && words.length > 0 && found.dates.length + found.names.length + Number(found.outlet !== null) > 0 && words.every((word) => (word.length === 3 || found.dates.length > 0) && word.length <= 3 && hasSurname(word)) && !found.names.some(({ role }) => role === 'author')) {
    found.names.unshift({ role: 'author', names: words, guessed: true });
    return true;
  }
  if (words.join('').length > (labels > 0 ? MOST_LOOSE : 26) || words.some((word) => /[。！？；]/u.test(word))) return false;
  if (found.folio) {
    found.outlet ??= words.find((word) => /[报刊]$/u.test(word)) ?? null;
    return true;
  }
  if (words.length === 0 || found.dates.length === 0) return words.length === 0 || (labels > 0 && words.join('').length <= 24 && (found.names.length + Number(found.outlet !== null) > 0 || words.join('').length === 1));
  if (words.some((word) => /[。！？!?；;，,“”]/u.test(word))) return false;
  const original = loose.length > words.length && loose.some((word) => word === '原创');
  const outlet = words.find(isOutletName);
  if (outlet !== undefined) {
    found.outlet ??= outlet;
    const names = words.filter((word) => word !== outlet && hasSurname(word));
    if (names.length > 0 && names.length + 1 === words.length) found.names.push({ role: 'author', names, guessed: true });
  } else if (original && words.length === 2 && isPerson(words[0])) {
    found.names.push({ role: 'author', names: [words[0]], guessed: true });
    found.outlet ??= words[1];
  } else if (words.length === 2 && labels === 0 && words[0].length <= 3 && words[1].length >= 4 && found.dates[0].iso.length > 10 && isPerson(words[0])) {
    // `小楼 吴越戏苑 2023-12-24 19:48`: who wrote, and the account, whose name is longer than a person's.
    found.names.push({ role: 'author', names: [words[0]], guessed: true });
    found.outlet ??= words[1];
  } else if (words.length >= 2 && labels === 0 && words[words.length - 1].length >= 4 && !isPerson(words[words.length - 1]) && words.slice(0, -1).every((word) => word.length <= 3 && hasSurname(word))) {
    // `顾远 周晴 王朗 南方城市研究 2022-07-10`.
    found.names.push({ role: 'author', names: words.slice(0, -1), guessed: true });
    found.outlet ??= words[words.length - 1];
  } else if (words.length >= 2 && words.some(hasSurname) && words.every((word) => isPerson(word))) {
    found.names.push({ role: 'author', names: [...words], guessed: true });
  } else if (words.length >= 2 && labels === 0) {
    return false;
  } else if (words.length === 1 && labels === 0) {
    found.outletGuessed = found.outlet === null && !original;
    if (found.outlet === null && hasSurname(words[0]) && words[0].length <= 3 && !original) {
      found.outletGuessed = false;
      found.names.push({ role: 'author', names: [words[0]], guessed: true });
      return true;
    }
    // `2021-08-05 08:42潘青锋牛正川`: two names of three letters that run together.
    const pair = words[0].length === 6 && found.outlet === null && !isOutletName(words[0]) ? [words[0].slice(0, 3), words[0].slice(3)] : [];
    if (pair.length > 0 && pair.every(hasSurname)) {
      found.outletGuessed = false;
      found.names.push({ role: 'author', names: pair, guessed: true });
      return true;
    }
    found.outlet ??= words[0];
  }
  return true;
}
