import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import type { Candidate, Evidence, Link } from './candidate';
import { isCharacter, isNameWord, leftBorder } from './left-border';

/** Every stretch of the passage that reads as the full or short name of a body, in order, without overlap. */
export function candidatesIn(passage: Passage, passageIndex: number): Candidate[] {
  const { tokens } = passage;
  const found: Candidate[] = [];
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (tokens[at].class === 'body' && tokens[at + 1]?.class !== 'head') {
      found.push(candidate(passage, passageIndex, at, at));
      continue;
    }
    if (tokens[at].class !== 'head' || !endsName(tokens, at)) continue;
    const start = leftBorder(passage, at, 0);
    if (start === at) continue;
    found.push(candidate(passage, passageIndex, start, at));
    at = start;
  }
  return found.reverse();
}

/** 村 of 村口, 社区 of 社区居民 and the like are no heads where the next word makes another thing of them. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return after === undefined || after.start !== tokens[at].end || !(tokens[at].text.length === 1 && after.class === 'unknown');
}

function candidate(passage: Passage, passageIndex: number, first: number, last: number): Candidate {
  const { tokens, text } = passage;
  const start = tokens[first].start;
  const end = tokens[last].end;
  return {
    passage: passageIndex,
    start,
    end,
    name: text.slice(start, end),
    links: linksOf(tokens, first, last),
    evidence: evidenceOf(tokens, first, last),
  };
}

function linksOf(tokens: readonly Token[], first: number, last: number): Link[] {
  const links: Link[] = [];
  let start = tokens[first].start;
  for (let at = first; at <= last; at++) {
    const { head, end, text } = tokens[at];
    if (head === undefined) continue;
    const before = links[links.length - 1];
    // 集团 and 有限公司 in a row are one head; 公司 and 党委 in a row are two bodies.
    if (before !== undefined && before.end === tokens[at].start && before.head.kind === head.kind && head.demand === 'proper') links.pop();
    const joined = links.length < 1 || links[links.length - 1] === before ? start : before.start;
    links.push({ start: joined, end, head, headText: text });
    start = end;
  }
  return links;
}

function evidenceOf(tokens: readonly Token[], first: number, last: number): Evidence {
  const count = (test: (token: Token) => boolean): number => {
    let sum = 0;
    for (let at = first; at < last; at++) if (test(tokens[at])) sum++;
    return sum;
  };
  return {
    place: count((token) => token.class === 'place') > 0,
    brand: count((token) => token.class === 'brand' || token.class === 'body') > 0 || tokens[last].class === 'body',
    quoted: count((token) => token.text === '“') > 0,
    elliptic: tokens[first].class === 'grade' && last > first,
    latin: count((token) => token.class === 'latin') > 0,
    ordinal: count((token) => token.text === '第' || token.class === 'ordinal' || token.class === 'numeral' || token.class === 'digits') > 0,
    characters: count((token) => token.class === 'unknown' || isCharacter(token)),
    nameWords: count(isNameWord),
    modifiers: count((token) => token.class === 'trade' || token.class === 'noun' || token.class === 'verbalNoun'),
  };
}
