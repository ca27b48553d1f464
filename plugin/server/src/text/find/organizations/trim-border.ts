import type { Token } from '../segmentation/token';
import { numberBeginsPlace } from './number-before-place';
import { isCharacter, nameWords, stopVerbs } from './name-tokens';

/** Drops common words before the first word that names: 企业 of 重点企业梧江水务公司. */
export function trimmed(tokens: readonly Token[], start: number, headIndex: number): number {
  let at = start;
  // 该公司张建国技能大师工作室: the company is named elsewhere.
  if (tokens[start - 1]?.class === 'generic' && tokens[start].class === 'head' && start < headIndex && tokens[headIndex].head?.kind !== 'party') return trimmed(tokens, start + 1, headIndex);
  const anchor = firstAnchor(tokens, start, headIndex);
  if (anchor > start && commonOnly(tokens, start, anchor)) at = anchor;
  while (at < headIndex && isDroppable(tokens[at])) at++;
  if (at < headIndex && tokens[at].class === 'grade' && tokens[headIndex].head?.kind === 'community') at++;
  // No name holds 是 but 求是; words such as 光是 hide it.
  for (let inside = at; inside < headIndex; inside++) if (tokens[inside].text.endsWith('是') && tokens[inside].text !== '求是') at = inside + 1;
  return at;
}

function firstAnchor(tokens: readonly Token[], start: number, headIndex: number): number {
  for (let at = start; at < headIndex; at++) {
    const token = tokens[at];
    if (token.class === 'place' || token.class === 'brand' || token.class === 'body') return at;
    if (tokens[headIndex].head?.kind === 'community' && nameWords.has(token.text)) return at;
    if (token.class === 'head') return start;
  }
  return start;
}

function commonOnly(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token.class === 'unknown' || token.class === 'mark' || token.class === 'latin' || token.class === 'digits') return false;
    if (isCharacter(token) || token.class === 'grade' || numberBeginsPlace(tokens, at)) return false;
  }
  return true;
}

/** What never begins a name; ambiguous lines of work (服务, 建设) are verbs there. */
function isDroppable(token: Token): boolean {
  if (token.class === 'attribute' || token.class === 'ordinal' || token.class === 'verb' || token.class === 'verbalNoun') return token.text.length > 1;
  return token.text === '·' || token.text === '+' || (stopVerbs.has(token.text) && token.class !== 'place');
}
