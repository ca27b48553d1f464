import type { Region, TypeLine } from './layout';
import type { PdfPage } from './pdf-page';

/** Share of the page's height at its top and its foot where running heads and page numbers stand. */
const MARGIN = 0.09;
/** `3`, `— 3 —`, `第3页`, `第 3 页 共 10 页`, `3 / 10`, `A3`. */
const PAGE_NUMBER = /^[-—–·.\s]{0,4}(?:第\s{0,2})?[A-Z]?\d{1,4}(?:\s{0,2}[页頁版])?(?:\s{0,2}[/／,，共]{1,2}\s{0,2}\d{1,4}\s{0,2}[页頁]?)?[-—–·.\s]{0,4}$/;

interface LaidOutPage {
  page: PdfPage;
  regions: Region[];
}

/** Texts, digits aside, that stand in the margin of more than one page. */
export function repeatedMargins(pages: readonly LaidOutPage[]): ReadonlySet<string> {
  const pagesWith = new Map<string, number>();
  for (const { page, regions } of pages) {
    const heads = new Set(regions.flat().filter((line) => isInMargin(line, page)).map(({ text }) => withoutDigits(text)));
    for (const head of heads) pagesWith.set(head, (pagesWith.get(head) ?? 0) + 1);
  }
  return new Set([...pagesWith].flatMap(([head, count]) => (count > 1 ? [head] : [])));
}

/** The rule that removes a line of the margin; undefined for text. */
export function marginRule(line: TypeLine, page: PdfPage, repeated: ReadonlySet<string>): string | undefined {
  if (!isInMargin(line, page)) return undefined;
  if (PAGE_NUMBER.test(line.text.trim())) return 'mark.page';
  return repeated.has(withoutDigits(line.text)) ? 'mark.runningHead' : undefined;
}

const isInMargin = ({ y }: TypeLine, { height }: PdfPage): boolean => y < height * MARGIN || y > height * (1 - MARGIN);

const withoutDigits = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, '');
