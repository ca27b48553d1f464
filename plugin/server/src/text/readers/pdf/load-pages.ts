import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { UnreadableText } from '../../unreadable-text';
import { unifyRadicals } from './radicals';
import type { PdfPage, TextRun } from './pdf-page';

const MAXIMUM_PAGES = 1000;
/** Type that runs up or down is a mark at the margin, not text to read. */
const LARGEST_SLANT = 0.2;

/** Opens a PDF and gives the text of its pages with its places. */
export async function loadPages(bytes: Uint8Array, key: string): Promise<PdfPage[]> {
  // 30 MB of code that texts of other formats do not need.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(__filename).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the bytes away from the caller.
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAXIMUM_PAGES); number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push({ width, height, runs: items.flatMap((item) => ('str' in item ? runOf(item, height) : [])) });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw unreadable(error, key);
  } finally {
    await task.destroy();
  }
}

function runOf({ str, transform, width }: TextItem, height: number): TextRun[] {
  const [a, b, c, d, x, y] = transform as number[];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  if (str === '' || size === 0 || Math.abs(b) > Math.abs(a) * LARGEST_SLANT) return [];
  return [{ text: unifyRadicals(str), x, y: height - y, width, size }];
}

function unreadable(error: unknown, key: string): UnreadableText {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new UnreadableText('malformed', `“${key}” is a PDF locked with a password; save it without one`);
  return new UnreadableText('malformed', `“${key}” is a PDF that cannot be opened (${error instanceof Error ? error.message : String(error)}); save it again`);
}
