import type { MarkedText } from '../../../shared/conflicts';

/** A stretch of a version as it is drawn: line breaks at its edges are left out, those that are the difference are seen. */
export function shownParts(parts: readonly MarkedText[]): MarkedText[] {
  const last = parts.length - 1;
  return parts
    .map(({ text, changed }, index) => {
      if (changed && text.trim() === '') return { text: text.replace(/\n/g, '¶'), changed };
      const begun = index === 0 ? text.replace(/^\n+/, '') : text;
      return { text: index === last ? withoutLastBreaks(begun) : begun, changed };
    })
    .filter(({ text }) => text !== '');
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}
