import type { Headline } from './headline';
import { isLoneNumber, type Verdicts } from './judge-lines';
import type { LineFacts } from './line-facts';
import { isCaption } from './line-kinds';
import type { StoryZone } from './story-zone';
import { hasSurname } from './surnames';

/** The button beside an account's name or what it says of itself. */
export const FOLLOW = /^\+? ?关注[他她]?$/;
/** An editor's note belongs to the story wherever it stands. */
const NOTE = /^\[?(?:编者按|编者的话|开栏语|开栏的话)/;
/** `【最美教师】` over a story's first paragraph: the column that it appeared in. */
const COLUMN = /^\[[^[\]]{2,10}\]$/;
/** `环宇驻亚洲记者` under a name: what the person is. */
export const OFFICE = /^[\u4e00-\u9fff]{2,14}(?:记者|撰稿人|评论员|主播)$/;
/** A longer line among buttons is a summary or the story's own. */
const LONGEST_OF_WIDGET = 30;

/** Judges by their neighbours what is left between headline and story: decks, widgets, an account's words about itself. */
export function judgeHeader(lines: readonly LineFacts[], { start, end }: StoryZone, { title, subtitle }: Headline, verdicts: Verdicts): void {
  if (title === null) return;
  const open = (index: number): boolean => index > title && index < start && verdicts[index] === null && !subtitle.includes(index);
  const dated = lines.findIndex(({ metadata }, index) => index > title && index < start && metadata !== null && metadata.dates.length > 0);
  for (let index = title + 1; index < start; index++) {
    if (!open(index)) continue;
    const { folded, text, ends, letters } = lines[index];
    const next = lines[index + 1];
    if (!ends && letters <= 20 && FOLLOW.test(next.folded)) verdicts[index] = 'furniture.account';
    else if (OFFICE.test(folded)) verdicts[index] = 'metadata.byline';
    else if (isLoneNumber(lines[index]) && index + 1 < start && verdicts[index + 1] !== null) verdicts[index] = 'furniture.counter';
    else if (COLUMN.test(folded) && index + 1 === start) verdicts[index] = 'furniture.column';
    else if (ends && index < dated && !NOTE.test(folded) && !isCaption(text, folded, false)) verdicts[index] = 'furniture.summary';
  }
  const last = start - 1;
  // The first section's number stands where a page's counters stand; the second's tells them apart.
  if (last > title && /^0?1$/.test(lines[last].folded) && lines.slice(start, end).some(({ folded }) => /^0?2$/.test(folded))) verdicts[last] = null;
  const header = Array.from({ length: start - title - 1 }, (_, offset) => title + 1 + offset);
  const furniture = header.filter((index) => verdicts[index]?.startsWith('furniture.'));
  for (const index of header) {
    const among = index > furniture[0] && index < furniture[furniture.length - 1];
    const signs = isPerson(lines[index]) || isPerson(lines[index - 1]);
    if (among && open(index) && !signs && lines[index].letters <= LONGEST_OF_WIDGET && !NOTE.test(lines[index].folded) && !isCaption(lines[index].text, lines[index].folded, false)) verdicts[index] = 'furniture.header';
  }
}

/** A name alone on a line; the line below may say who that is. */
function isPerson(facts: LineFacts | undefined): boolean {
  return facts !== undefined && facts.text.length <= 3 && hasSurname(facts.text);
}
