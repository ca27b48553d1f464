import type { FoundDate, FoundInitiative, Mention, StatedPeriod } from '../../../../../shared/cleaned-text';
import { datesByBlock } from '../dates/dates-by-block';
import { firstWhere } from '../first-where';
import type { Passage } from '../passages';
import { sentenceEnd, sentenceStart } from '../sentences';

/** Verbs that say that something began on the date that stands with them. */
const BEGINNING = /启动|实施|开展|推行|推出|上线|发起|开通|开办|开设|创办|创立|首创|创建|成立|组建|建立|建成|试行|试点|铺开|打造|投用|投入使用|问世|起步|开播|开营|开班|立项/;
/** Verbs of what happens once: the date is its whole time. */
const HAPPENING = /举办|举行|召开|开赛|落幕|闭幕/;
/** UTF-16 units of 于 or 从 between a name and the date behind it, and of the verb behind that date. */
const LONGEST_JOINT = 6;
const LONGEST_BETWEEN = 60;

/** Gives each initiative the period that a sentence states with it: 去年7月启动“海岛健康共富”项目, 工程2012年启动. */
export function withPeriods(passages: readonly Passage[], initiatives: readonly FoundInitiative[], dates: readonly FoundDate[]): FoundInitiative[] {
  if (initiatives.length === 0 || dates.length === 0) return [...initiatives];
  const byPlace = new Map(passages.map((passage) => [passage.block, passage]));
  const byBlock = datesByBlock(dates);
  return initiatives.map((initiative) => {
    for (const mention of initiative.mentions) {
      const [passage, datesThere] = [byPlace.get(mention.block), byBlock.get(mention.block)];
      const period = passage === undefined || datesThere === undefined ? null : periodOf(mention, passage, datesThere);
      if (period !== null) return { ...initiative, period };
    }
    return initiative;
  });
}

function periodOf({ start, end }: Mention, passage: Passage, dates: readonly FoundDate[]): StatedPeriod | null {
  const { text } = passage;
  const before = dates[firstFrom(dates, start) - 1];
  if (before !== undefined && start - before.end <= LONGEST_BETWEEN && before.start >= sentenceStart(passage, start)) {
    const period = stated(before, text.slice(before.end, start));
    if (period !== null) return period;
  }
  const behind = dates[firstFrom(dates, end)];
  if (behind === undefined || behind.start > end + LONGEST_JOINT || behind.end > sentenceEnd(passage, end)) return null;
  if (!/^[^，。；“”]*$/.test(text.slice(end, behind.start))) return null;
  return stated(behind, text.slice(behind.end, behind.end + LONGEST_JOINT));
}

/** Index of the first date that begins at the offset or behind it; dates are in text order. */
function firstFrom(dates: readonly FoundDate[], offset: number): number {
  return firstWhere(dates.length, (at) => dates[at].start >= offset);
}

function stated({ from, to, precision, text: written }: FoundDate, joint: string): StatedPeriod | null {
  const isRange = precision === 'days' || precision === 'months' || /[至到—–~～-]\d{4}年$/.test(written);
  if (/以来|至今/.test(written)) return BEGINNING.test(joint) || /^[^，。；]{0,4}$/.test(joint) ? { from, to: null, precision } : null;
  if (BEGINNING.test(joint)) return { from, to: isRange && precision !== 'months' ? to : null, precision };
  return HAPPENING.test(joint) ? { from, to: precision === 'day' || isRange ? to : null, precision } : null;
}
