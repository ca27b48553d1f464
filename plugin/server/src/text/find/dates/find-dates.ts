import type { FoundDate } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { dayOf, isoDay, type Day } from './calendar';
import type { DateReading } from './date-reading';
import { readDate } from './read-date';

/** Where a date may begin; what follows is read by hand. */
const BEGINNING = /[今去前明当本上昨这近连]|日前|(?<!\d)\d{1,4}(?=[年月日至—\-])|[一二三四]季度|下半年|年[初底末中]|第[一二三四]季度/g;
const YEAR_IN_TEXT = /(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/;

/**
 * The dates that the passages state, resolved against the day of publication or, failing that, against the first
 * full date of the text. What cannot be resolved (6月19日 without any year to hold on to) is left out.
 */
export function findDates(passages: readonly Passage[], publishedAt: string | null): FoundDate[] {
  const reference = dayOf(publishedAt) ?? fullDateIn(passages);
  const dates: FoundDate[] = [];
  let lastDay: Day | null = null;
  for (const { block, text } of passages) {
    BEGINNING.lastIndex = 0;
    for (let match = BEGINNING.exec(text); match !== null; match = BEGINNING.exec(text)) {
      const reading = readDate(text, match.index, { reference, lastDay });
      if (reading === null) continue;
      if (block >= -1) dates.push(stored(text, block, match.index, reading));
      if (reading.precision === 'day') lastDay = reading.period.from;
      BEGINNING.lastIndex = reading.end;
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
