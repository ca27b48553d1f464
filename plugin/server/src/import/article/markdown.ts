/**
 * Writes plain text so that Markdown reads it as nothing but that text.
 *
 * Only what Markdown would take for markup is escaped, so that an editor sees the story, not backslashes.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/~(?=~)/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .split('\n')
    .map(escapeLineStart)
    .join('\n');
}

/** Escapes what is markup at the beginning of a line only: headings, lists, quotes, rules, fences, tables. */
function escapeLineStart(line: string): string {
  return line
    .trimStart()
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|-{2,}|~|\||:?-+:?\|)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
