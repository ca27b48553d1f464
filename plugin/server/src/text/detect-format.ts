import type { Format } from '../../../shared/cleaned-text';
import { beginsWithFrontMatter } from './readers/markdown/front-matter';

const FORMATS_BY_ENDING: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  json: 'record',
  jsonl: 'record',
  ndjson: 'record',
  csv: 'record',
  tsv: 'record',
};

const SEARCHED_LENGTH = 64 * 1024;

/** Marks that OCR tools leave in what they call Markdown or text. */
const OCR_MARKS = /<!--\s{0,4}(?:Media|figureText|Footnote|Meanless)|<PAGE_DIV>/;
/** `<!DOCTYPE html>`, `<html lang="zh">`, at the beginning or after a comment or an XML declaration. */
const HTML_DOCUMENT = /^\s{0,100}(?:<\?xml[^<>]{0,200}>\s{0,100})?(?:<!--[^<>]{0,500}-->\s{0,100})?<(?:!doctype\s+html|html|head|body)\b/i;
const HTML_TAGS = /<\/?(?:p|div|br|span|td|tr|li|a|h[1-6]|strong|img)(?:\s[^<>]{0,500})?\/?>/gi;
const MARKDOWN_SYNTAX = /^(?:#{1,6} \S|\|.{1,2000}\|\s{0,20}$|!\[[^\]\n]{0,200}\]\(|```)/gm;

/**
 * The format of a decoded text: by what it plainly is, then by the ending of its key, then by how much markup it holds.
 * A page saved as `.txt` is HTML all the same.
 */
export function detectTextFormat(text: string, key: string): Format {
  const head = text.slice(0, SEARCHED_LENGTH);
  if (HTML_DOCUMENT.test(head)) return 'html';
  const ending = /\.([a-z]+)$/i.exec(key)?.[1].toLowerCase() ?? '';
  const named = FORMATS_BY_ENDING[ending];
  if (named) return named;
  if (beginsWithFrontMatter(head)) return 'markdown';
  const tagged = head.includes('<');
  if (tagged && OCR_MARKS.test(head)) return 'markdown';
  if (tagged && countAtLeast(head, HTML_TAGS, 4)) return 'html';
  if (countAtLeast(head, MARKDOWN_SYNTAX, 2)) return 'markdown';
  return 'text';
}

function countAtLeast(text: string, pattern: RegExp, count: number): boolean {
  let found = 0;
  for (const _match of text.matchAll(pattern)) {
    found += 1;
    if (found >= count) return true;
  }
  return false;
}
