/**
 * The three sizes of token that texts are merged by. Each function cuts a text into tokens whose concatenation is
 * the text again, in one pass.
 */

/** A line break with the blank lines after it. The indent of the line that follows is not part of it. */
const LINE_BREAKS = /\r?\n(?:[ \t\u3000]*\r?\n)*/g;

/** Stands before the first paragraph of a text while it is merged, so that all paragraphs look alike. */
export const PARAGRAPH_BREAK = '\n\n';

/** Paragraphs, headings and list items, each with the line breaks before it; breaks at the end stand alone. */
export function paragraphsOf(text: string): string[] {
  const tokens: string[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(LINE_BREAKS)) {
    if (lineBreak.index > start) tokens.push(text.slice(start, lineBreak.index));
    start = lineBreak.index;
  }
  if (start < text.length) tokens.push(text.slice(start));
  const last = tokens.at(-1);
  const endBreaks = last === undefined ? 0 : trailingBreaks(last);
  if (last === undefined || endBreaks === 0 || endBreaks === last.length) return tokens;
  return [...tokens.slice(0, -1), last.slice(0, -endBreaks), last.slice(-endBreaks)];
}

function trailingBreaks(token: string): number {
  let length = 0;
  while (length < token.length && /[\r\n]/.test(token[token.length - 1 - length])) length += 1;
  return length;
}

/**
 * A line break, or a clause up to its end mark with the closing quotes and brackets after it. An ASCII comma between
 * digits (`3,000`) and a full stop before anything but white space (`3.5`) end no clause.
 */
const CLAUSE = /\r?\n(?:[ \t\u3000]*\r?\n)*|(?:[^\r\n。！？；，,;!?.]|\r(?!\n)|,(?=\d)|\.(?=\S))*(?:[。！？；，,;!?.]+[”’"'）)」』】》*]*)?/g;

/** Clauses (up to 。！？；，) and, as tokens of their own, line breaks. */
export function clausesOf(text: string): string[] {
  return (text.match(CLAUSE) ?? []).filter((clause) => clause !== '');
}

/**
 * What a merge by characters must not cut: numbers and words of Latin letters (with what joins them: 3.5, 2020-06-19,
 * addresses), numbers in Han characters, runs of Markdown marks, line breaks, a character with its combining marks.
 */
const CHARACTER =
  /\r?\n(?:[ \t\u3000]*\r?\n)*|[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}]*(?:[.,:/&=?#_~+@-]+[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}]*)*%?|[〇零一二两三四五六七八九十百千万亿]+|[*_~`#]+|[\s\S]\p{M}*/gu;

/** Characters; numbers, words and Markdown marks are one token each. */
export function charactersOf(text: string): string[] {
  return text.match(CHARACTER) ?? [];
}
