import type { FoundDate } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { nextBeginning } from './beginnings';
import { dayOf, isoDay, type Day } from './calendar';
import type { DateReading } from './date-reading';
import { readDate } from './read-date';

const YEAR_IN_TEXT = /(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/;

/**
 * The dates that the passages state, resolved against the day of publication or, failing that, against the first
 * full date of the text. What cannot be resolved (6月19日 without any year to hold on to) is left out.
 */
export function findDates(passages: readonly Passage[], publishedAt: string | null): FoundDate[] {
  const reference = dayOf(publishedAt) ?? fullDateIn(passages);
  const dates: FoundDate[] = [];
  let lastDay: Day | null = null;
  for (const passage of passages) {
    const { block, text } = passage;
    let offset = 0;
    for (let beginning = nextBeginning(passage, 0); beginning !== null; beginning = nextBeginning(passage, offset)) {
      const reading = readDate(text, beginning.start, { reference, lastDay });
      offset = reading?.end ?? beginning.end;
      if (reading === null) continue;
      if (block >= -1) dates.push(stored(text, block, beginning.start, reading));
      if (reading.precision === 'day') lastDay = reading.period.from;
    }
  }
  return dates;
}

function stored(text: string, block: number, start: number, { end, period, precision }: DateReading): FoundDate {
  return { text: text.slice(start, end), from: isoDay(period.from), to: isoDay(period.to), precision, block, start, end };
}

function fullDateIn(passages: readonly Passage[]): Day | null {
  for (const { text } of passages) {
    const match = YEAR_IN_TEXT.exec(text);
    const reading = match === null ? null : readDate(text, match.index, { reference: null, lastDay: null });
    if (reading !== null) return reading.period.from;
  }
  return null;
}
