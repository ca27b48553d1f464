import type { TakenLine } from '../taken-text';
import { medianOf, regionsOf, type Region, type TypeLine } from './layout';
import { marginRule, repeatedMargins } from './margins';
import type { PdfPage } from './pdf-page';

/** Type so much larger than the text's is a headline, or a heading inside the story. */
const HEADLINE_SIZE = 1.45;
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 60;
/** So much more than the usual distance between two lines parts paragraphs. */
const PARAGRAPH_DISTANCE = 1.5;

/** The lines of all pages in the order of reading, with what size and place say of them. */
export function linesOfPages(pages: readonly PdfPage[]): TakenLine[] {
  const laidOut = pages.map((page) => ({ page, regions: regionsOf(page) }));
  const body = bodySize(laidOut.flatMap(({ regions }) => regions.flat()));
  const margins = repeatedMargins(laidOut);
  return laidOut.flatMap(({ page, regions }) => regions.flatMap((region) => linesOfRegion(region, body, (line) => marginRule(line, page, margins))));
}

/** The size that most characters have. */
function bodySize(lines: readonly TypeLine[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function linesOfRegion(region: Region, body: number, ruleOf: (line: TypeLine) => string | undefined): TakenLine[] {
  const left = Math.min(...region.map((line) => line.left));
  const distance = medianOf(region.slice(1).map((line, index) => line.y - region[index].y));
  const taken: TakenLine[] = [];
  let previous: TypeLine | undefined;
  for (const line of region) {
    const text = line.text.trim();
    if (text === '') continue;
    const rule = ruleOf(line);
    const level = levelOf(line, body);
    const apart = previous !== undefined && line.y - previous.y > distance * PARAGRAPH_DISTANCE;
    const last = taken[taken.length - 1];
    // A headline set in two lines is one headline.
    if (rule === undefined && level === 1 && !apart && last?.level === 1 && last.rule === undefined && previous?.size === line.size) last.text += text;
    else {
      taken.push({
        text,
        blankBefore: apart || level !== null || last?.level !== undefined ? 1 : 0,
        indent: Math.max(0, Math.round(((line.left - left) / line.size) * 2)),
        ...(level === null ? {} : { markup: 'heading', level, closed: true }),
        ...(rule === undefined ? {} : { rule }),
      });
    }
    previous = line;
  }
  return taken;
}

function levelOf({ size, text }: TypeLine, body: number): number | null {
  if (text.length > LONGEST_HEADING || !/\p{Script=Han}/u.test(text)) return null;
  if (size >= body * HEADLINE_SIZE) return 1;
  return size >= body * HEADING_SIZE ? 2 : null;
}
