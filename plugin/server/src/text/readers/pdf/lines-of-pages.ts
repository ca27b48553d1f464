import type { TakenLine } from '../taken-text';
import { joinLines, type PlacedLine } from './join-lines';
import { medianOf, regionsOf, type Region, type TypeLine } from './layout';
import { marginRule, repeatedMargins } from './margins';
import type { PdfPage } from './pdf-page';

/** Type so much larger than the text's is a headline, or a heading inside the story. */
const HEADLINE_SIZE = 1.45;
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 60;
/** How far from the edge a full line may end, in type sizes, where no character fits in or a mark is set narrow. */
const WIDEST_RAG = 1.6;
/** So much more than the usual distance between two lines parts paragraphs. */
const PARAGRAPH_DISTANCE = 1.5;

/** The lines of all pages in the order of reading, with what size and place say of them. */
export function linesOfPages(pages: readonly PdfPage[]): TakenLine[] {
  const laidOut = pages.map((page) => ({ page, regions: regionsOf(page) }));
  const body = bodySize(laidOut.flatMap(({ regions }) => regions.flat()));
  const margins = repeatedMargins(laidOut);
  const lines = laidOut.flatMap(({ page, regions }) => regions.flatMap((region) => linesOfRegion(region, body, (line) => marginRule(line, page, margins))));
  return withoutHeadingsBeforeStory(joinLines(lines));
}

/** Lines of large type around the headline are its kicker and its subtitle: headings stand in the story. */
function withoutHeadingsBeforeStory(lines: readonly TakenLine[]): TakenLine[] {
  const story = lines.findIndex(({ text, level }) => level === undefined && /[，。]/.test(text));
  return lines.map((line, index) => {
    if (index >= story || line.level !== 2) return line;
    const { markup: _markup, level: _level, ...plain } = line;
    return plain;
  });
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

function linesOfRegion(region: Region, body: number, ruleOf: (line: TypeLine) => string | undefined): PlacedLine[] {
  const left = region.reduce((least, line) => Math.min(least, line.left), Infinity);
  const distance = medianOf(region.slice(1).map((line, index) => line.y - region[index].y));
  const right = edgeOf(region);
  const taken: PlacedLine[] = [];
  let previous: TypeLine | undefined;
  for (const line of region) {
    const text = withoutLetterSpacing(line.text.trim());
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
        size: line.size,
        full: line.right >= right - line.size * WIDEST_RAG,
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

/** The right edge of a column: where its lines end, but for the few that hang over it with a full stop. */
function edgeOf(region: Region): number {
  const ends = region.map((line) => line.right).sort((one, other) => one - other);
  return ends[Math.floor((ends.length - 1) * 0.9)] ?? 0;
}

function levelOf({ size, text }: TypeLine, body: number): number | null {
  if (text.length > LONGEST_HEADING || !/\p{Script=Han}/u.test(text)) return null;
  if (size >= body * HEADLINE_SIZE) return 1;
  return size >= body * HEADING_SIZE ? 2 : null;
}

/** `港 ， 赶 在 天 亮 前`: type that was spread to fill its line. Where most characters stand apart, no space means anything. */
function withoutLetterSpacing(text: string): string {
  const spaced = text.match(/\S (?=\S )/g)?.length ?? 0;
  return spaced * 2 > text.length * 0.6 ? text.replace(/ /g, '') : text;
}
