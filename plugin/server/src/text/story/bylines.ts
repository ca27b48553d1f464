import type { Byline, BylineRole } from '../../../../shared/cleaned-text';
import { folded } from '../folded';
import { NOBODIES } from './metadata-labels';

/** Endings of units that sign a text: 新闻宣传中心, 综合部, 阳江供电局. */
const UNIT = /(?:部|局|处|科|室|办|中心|公司|集团|支部|党委|总支|团委|工会|委员会|委|协会|学会|学院|大学|医院|学校|站|所|队|组|网|报|社|台|院|厅|馆|办公室|联社|街道|镇|乡|政府|支行|分行)$/u;
/** Han names, also with a point: 阿卜杜·热合曼; Latin names and account names. */
const PERSON = /^(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,10}(?:[·•][\u3400-\u9fff]{1,10}){1,3}|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'’ -]{1,40}|[A-Za-z0-9_-]{2,20})$/u;
/** A staff code: HN666, NB12556, _UN984. */
const STAFF_CODE = /^_?[A-Za-z]{0,4}_?\d{2,}$/u;
/** Pictures that nobody in particular took: 本刊资料, 资料图片, 网络配图. */
const FROM_ARCHIVE = /^(?:本[报刊网台社站]|网络|历史)?(?:资料|配图|图片|来源)(?:图片?|照片|库|室)?$/u;
/** Whoever happened to be on duty: 本站编辑, 江源网编辑. */
const SOMEBODY_OF_SITE = /^(?:本[站网报刊社]|[\u3400-\u9fff]{2,6}网)(?:小编|编辑|管理员)$/u;
/** Titles that stand before or after a name: 本报记者, 特约通讯员 … 文/图, 摄影报道. */
const TITLES = /^(?:本[报刊网台社站](?:特约|首席|见习|实习|全媒体)?(?:记者|通讯员)|记者|通讯员)\s{0,4}|\s{0,4}(?:文[/／]?图|摄影报道|图文|报道|整理|编译|摄|综合)$/gu;
/** A title before one name among several: 林郁婷、特约记者曾焕文. */
const INNER_TITLE = /^(?:本[报刊网台社])?(?:特约|首席|见习|实习|全媒体)?(?:记者|通讯员)(?=[\u3400-\u9fff]{2})/u;
const MARKS = /[、，,;；&＆|/／]/u;
const PARTS = /[\s、，,;；&＆|/／]+|(?<=[\u3400-\u9fff]{2})和(?=[\u3400-\u9fff]{2})/u;

/** Names in a value such as `毛剑雷 亦通`, `张静淇、崔新耀`, `杜硕_NB12556`; nobodies and staff codes are left out. */
export function namesIn(value: string): string[] {
  const names: string[] = [];
  const bare = value.replace(TITLES, '').trim();
  if (PEN_NAME.test(bare) && !isNobody(bare)) return [bare];
  for (const part of joinLoose(bare.split(/\s+/u).flatMap(partsOf))) {
    const name = part.replace(INNER_TITLE, '').replace(/_[A-Za-z]{1,4}\d+$/u, '').replace(/^[\s()（）[\]【】:：*·•]+|[\s()（）[\]【】:：.。*]{1,16}$/gu, '');
    if (name !== '' && !isNobody(name) && isName(name)) names.push(name);
  }
  return withoutUnits(names);
}

/** `护理部 曹雨桐`, `佟雪莹（道外分公司）`: the unit that a person signs for is no second author. */
function withoutUnits(names: readonly string[]): string[] {
  const signedFor = (name: string, index: number): boolean => isUnit(name) && !isPerson(name) && [names[index - 1], names[index + 1]].some((beside) => beside !== undefined && isPerson(beside));
  return names.filter((name, index) => !signedFor(name, index));
}

/** What separators part; `云岭省粮食和物资局` is one unit, though 和 stands in it. */
function partsOf(word: string): string[] {
  return isUnit(word) && !MARKS.test(word) ? [word] : word.split(PARTS).filter(Boolean);
}

/** A name of two characters is often set with a space between them: `张 三 李小四`. */
function joinLoose(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const pair = /^[\u3400-\u9fff]$/u.test(parts[at]) && at + 1 < parts.length && /^[\u3400-\u9fff]$/u.test(parts[at + 1]);
    joined.push(pair ? parts[at] + parts[++at] : parts[at]);
  }
  return joined;
}

export function isNobody(name: string): boolean {
  return NOBODIES.has(folded(name).toLowerCase()) || STAFF_CODE.test(name) || FROM_ARCHIVE.test(name) || SOMEBODY_OF_SITE.test(name);
}

/** Could a person be called so? */
export function isPerson(name: string): boolean {
  return PERSON.test(name) && !UNIT.test(name);
}

/** Does a unit sign so? */
export function isUnit(name: string): boolean {
  return name.length <= 40 && (UNIT.test(name) || /[“”"]/u.test(name));
}

/** A pen name or an account may be longer than a name where nothing else stands beside it. */
const PEN_NAME = /^[\u3400-\u9fffA-Za-z0-9]{2,10}$/u;

function isName(name: string): boolean {
  return PERSON.test(name) || isUnit(name);
}

/** Adds bylines; a person has one entry, and the first label stands. */
export function addBylines(bylines: Byline[], names: readonly string[], role: BylineRole): void {
  for (const name of names) {
    if (!bylines.some((byline) => byline.name === name)) bylines.push({ name, role });
  }
}
