import { appendAll } from '../../text/append-all';
import { placesAt } from '../same-body/divisions';

/** How a sentence counts. Two figures of one thing can disagree only where they count it in the same way. */
export interface CountedHow {
  /** The words before the number, or else those behind it, and what narrows the count: places, turns, years, parts. */
  how: string;
  isGrowing: boolean;
}

/** Words that say no more than that a number follows. */
const FILLERS = /(?:已经|已|总共|一共|累计|合计|共计|共|了|目前|现在|现|全部|达到|达|至|为|是)$/;
const HAVING = /(?:共|现|拥|设|建|还|均|都)?有$/;
const WHOLE = /全(?:国|省|市|县|区|镇|乡|州|村|校|院|系统|公司|集团|行业)$/;
const GROWING = /已|累计|目前|截至|截止|迄今|现有|增至|增加到|达到/;
const NARROWED =
  /全(?:国|省|市|县|区|镇|乡|州|村|校|院|系统|公司|集团|行业)|第[\d一二三四五六七八九十]+|[首两三四五]批|[首两三四五]期|[上下]半年|\d{2,4}年|\d{1,2}月|\d{1,2}日|每|其中|平均|人均|户均|新增|新建|剩余|另外?有|计划|预计|拟|力争|目标|将|去年|今年|前年|当年|当天|当日|当月|本月|上月|昨日|同期|以来|试点/g;
const CLAUSE_END = /[，。；：、！？,;:!?\s]/;
const LONGEST_CLAUSE = 60;
const TELLING = 2;

/**
 * How a figure is counted in its sentence.
 *
 * @param text the paragraph; the other offsets are in it
 * @param sentenceStart where the sentence begins
 * @param start where the figure begins
 * @param end where it ends
 * @param names where bodies and schemes are named, ascending: their words narrow nothing
 */
export function countedHow(text: string, sentenceStart: number, start: number, end: number, names: readonly { start: number; end: number }[]): CountedHow {
  const before = withoutNames(text, sentenceStart, start, names);
  const clause = before.slice(clauseStart(before));
  const { verb, scope } = verbAtEnd(clause);
  const behind = verb === '' ? text.slice(end, end + LONGEST_CLAUSE).split(CLAUSE_END, 1)[0] : '';
  const narrowed = [...new Set([...(before.match(NARROWED) ?? []), ...scope, ...placesIn(before)])].sort();
  return { how: JSON.stringify([verb, behind, narrowed]), isGrowing: GROWING.test(before) };
}

function withoutNames(text: string, from: number, to: number, names: readonly { start: number; end: number }[]): string {
  let kept = '';
  let at = from;
  for (const { start, end } of names) {
    if (end <= at || start >= to) continue;
    kept += text.slice(at, Math.max(at, start));
    at = Math.min(end, to);
  }
  return kept + text.slice(at, to);
}

function clauseStart(text: string): number {
  for (let at = text.length; at > Math.max(0, text.length - LONGEST_CLAUSE); at -= 1) if (CLAUSE_END.test(text[at - 1])) return at;
  return Math.max(0, text.length - LONGEST_CLAUSE);
}

/** 建成 of 已在全市共建成; 有 of 共有. */
function verbAtEnd(clause: string): { verb: string; scope: string[] } {
  let rest = clause;
  const scope: string[] = [];
  for (let shorter = ''; shorter !== rest; ) {
    shorter = rest;
    const whole = WHOLE.exec(rest)?.[0];
    if (whole !== undefined) scope.push(whole);
    rest = rest.slice(0, rest.length - (whole?.length ?? 0)).replace(FILLERS, '');
  }
  return { verb: HAVING.test(rest) ? '有' : rest.slice(-TELLING), scope };
}

function placesIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const { places, end } = placesAt(text, at, true);
    appendAll(found, places);
    if (end > at) at = end - 1;
  }
  return found;
}
