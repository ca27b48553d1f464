import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import { isCharacter, stopVerbs } from './name-tokens';
import { mayStandInName } from './name-members';
import { beginsInsideWord, continuesBeforePlace, endsPlaceName, isPostedFrom } from './place-in-name';
import { trimmed } from './trim-border';

const LONGEST_NAME = 24;
const LONGEST_QUOTE = 12;
const LONGEST_TASK = 5;

/**
 * The first token of the name that ends in the head at `headIndex`, found by walking left until something that no
 * name holds. Chinese writes no spaces, so the border is what the words to the left are, not where they end.
 */
export function leftBorder(passage: Passage, headIndex: number): number {
  const { tokens, partners } = passage;
  let start = headIndex;
  for (let at = headIndex - 1; at >= 0 && headIndex - at <= LONGEST_NAME; at--) {
    const token = tokens[at];
    if (token.class === 'mark') {
      const partner = partners.get(at);
      if (partner !== undefined && partner < at && acceptsBracket(passage, partner, at, headIndex)) {
        start = partner;
        at = partner;
        if (token.text === '”' && tokens[partner - 1]?.class !== 'head') break;
        continue;
      }
      if ((token.text === '·' || token.text === '+') && start === at + 1) continue;
      break;
    }
    if (!mayStandInName(tokens, at, start, headIndex)) break;
    start = at;
    if (token.class === 'brand' && isBehindItsPlace(tokens, at, headIndex)) start--;
    if (token.class === 'brand' || token.class === 'body') break;
    if (token.class === 'place' && !continuesBeforePlace(tokens, at) && !beginsInsideWord(tokens, at)) break;
    if (token.class === 'grade' && !endsPlaceName(tokens, at) && !isPostedFrom(tokens, at - 1)) break;
  }
  return trimmed(tokens, start, headIndex);
}

/** 昆明中车轨道交通装备有限公司: the place before a brand that no branch's place follows. */
function isBehindItsPlace(tokens: readonly Token[], at: number, headIndex: number): boolean {
  return tokens[at - 1]?.class === 'place' && at + 1 < headIndex && tokens[at + 1].class === 'trade' && tokens[headIndex].head?.kind === 'company';
}

/** 世界自然基金会（瑞士）北京代表处 */
function isCountryOf(tokens: readonly Token[], open: number, close: number): boolean {
  const before = tokens[open - 1];
  return (before?.class === 'head' || before?.class === 'body') && tokens[close + 1]?.class === 'place' && tokens.slice(open + 1, close).every(isCharacter);
}

function acceptsBracket({ tokens }: Passage, open: number, close: number, headIndex: number): boolean {
  if (close - open < 2 || close - open - 1 > LONGEST_QUOTE) return false;
  const inside = tokens.slice(open + 1, close);
  if (tokens[close].text === '）') return inside.length <= 4 && (inside.some((token) => token.class === 'place' || token.text === '集团') || isCountryOf(tokens, open, close));
  if (tokens[close].text !== '”') return false;
  if (!inside.every((token) => token.class !== 'mark' || token.text === '·' || token.text === '+')) return false;
  // Behind a quoted name only plain modifiers lead to the head: “海鸥”党员突击队, not “升级”开新局.
  for (let at = close + 1; at < headIndex; at++) {
    const { class: kind, text } = tokens[at];
    if (at === close + 1 && text === '的') continue;
    if (kind === 'trade' || kind === 'noun' || kind === 'verbalNoun' || kind === 'attribute' || kind === 'person') continue;
    // What a team does: “红马甲”扑火突击队; and who share a laboratory: “追雾人”联合实验室.
    if (text === '联合' || text === '联动') continue;
    if (tokens[headIndex].head?.kind !== 'team' || headIndex - close > LONGEST_TASK || (kind !== 'unknown' && kind !== 'verb' && !isCharacter(tokens[at]))) return false;
    if (kind === 'verb' && text.length > 1 && stopVerbs.has(text)) return false;
  }
  return true;
}
