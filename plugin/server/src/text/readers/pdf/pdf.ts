import type { ReadText } from '../../read-text';
import { UnreadableText } from '../../unreadable-text';
import { takenText } from '../taken-text';
import { linesOfPages } from './lines-of-pages';
import { loadPages } from './load-pages';

/**
 * Takes the text out of a PDF: columns one after the other, running heads and page numbers removed by name, the largest
 * type as headings. Lines stay open, because a paragraph goes on over lines, columns and pages.
 *
 * @throws UnreadableText `malformed` for a broken or locked file, `noStory` for one that holds pictures of text only.
 */
export async function readPdf(bytes: Uint8Array, key: string): Promise<ReadText> {
  const pages = await loadPages(bytes, key);
  const lines = linesOfPages(pages);
  if (lines.every(({ rule }) => rule !== undefined)) {
    throw new UnreadableText('noStory', `“${key}” is a PDF without a text layer (${pages.length} pages, a scan?); run OCR over it first`);
  }
  return takenText('pdf', lines);
}
