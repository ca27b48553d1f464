import { GENERIC_WORDS, ORDINAL } from './generic-words';

const LONGEST_WORD = Math.max(...GENERIC_WORDS.map((word) => word.length));
const WORDS = new Set(GENERIC_WORDS);

/**
 * A name in the form that names are compared in: widths folded, without spaces, quotes and separators, lower case.
 * At most 191 UTF-16 units, which every database can index.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉·•・\-—_]/gu, '')
    .slice(0, 191);
}

/**
 * Whether a name, by itself, could be meant of many bodies: it consists of shared words and ordinals only, or is
 * shorter than three characters.
 */
export function isGenericName(name: string): boolean {
  const key = nameKey(name);
  if ([...key].length < 3) return true;
  let rest = key.replace(ORDINAL, '');
  while (rest !== '') {
    const length = genericPrefix(rest);
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return true;
}

function genericPrefix(text: string): number {
  for (let length = Math.min(LONGEST_WORD, text.length); length > 0; length -= 1) if (WORDS.has(text.slice(0, length))) return length;
  return 0;
}
