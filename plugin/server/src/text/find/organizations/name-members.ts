import type { Token } from '../segmentation/token';
import { DIRECTIONS, isBodyOrPlace, isCharacter, isCounter, isNamePart, isTownship, networkBrands, stopVerbs, surnames } from './name-tokens';
import { numberBelongs } from './number-in-name';

/** Single characters that the lexicons know as particles, yet villages and quarters bear: 滨州里社区. */
const LOCAL_CHARACTERS = new Set([...'里上下前后内外口沿']);
/** Nouns of government that 和 may join inside one name: 林业和草原局. */
const JOINING_HEADS = /(?:局|厅|委员会|部|委|办公室|学院|中心)$/;

export function mayStandInName(tokens: readonly Token[], at: number, start: number, headIndex: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (isCounter(tokens, at)) return false;
  switch (token.class) {
    case 'place':
    case 'brand':
    case 'body':
    case 'head':
    case 'trade':
    case 'noun':
    case 'verbalNoun':
    case 'attribute':
    case 'adjective':
    case 'unknown':
    case 'latin':
    case 'grade':
    case 'ordinal':
      return true;
    case 'numeral':
    case 'digits':
      return numberBelongs(tokens, at);
    case 'verb':
      return (token.text.length === 1 && at === start - 1) || (!stopVerbs.has(token.text) && modifiesHead(tokens, at));
    case 'person':
      return at === start - 1 && isBodyOrPlace(before) && /^(?:trade|verb|verbalNoun|head)$/.test(tokens[start].class);
    case 'phrase':
      if (token.text === '工作') return start === headIndex && at === start - 1;
      // 历史文化学院 behind its university: an abstract noun that a line of work follows.
      return at === start - 1 && isBodyOrPlace(before) && /^(?:trade|head)$/.test(tokens[start].class);
    case 'function':
    case 'locality':
      if (DIRECTIONS.has(token.text)) return true;
      if (token.text === '和' || token.text === '与') {
        return joinsName(tokens, at) || (tokens[at + 1].text === '村' && before !== undefined && DIRECTIONS.has(before.text));
      }
      if (token.text === '的') return before?.text === '”' && tokens[headIndex].head?.kind === 'team';
      if (token.text.length === 1 && tokens[headIndex].text.endsWith('工作室') && headIndex - at <= 4 && surnames.has(before?.text ?? '')) return true;
      if (token.text.length === 1 && isTownship(tokens[at + 1]) && before !== undefined && isCharacter(before)) return true;
      if (token.text === '月' && isTownship(tokens[at + 2]) && isCharacter(tokens[at + 1])) return true;
      return LOCAL_CHARACTERS.has(token.text) && tokens[headIndex].head?.kind === 'community' && headIndex - at <= 3 && isNamePart(before);
    default:
      return false;
  }
}

/** 和 or 与 inside one name: 林业和草原局, 土木与水利学院. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  let headIndex = at + 1;
  while (headIndex < at + 3 && tokens[headIndex]?.class !== 'head') headIndex++;
  const head = tokens[headIndex]?.text ?? '';
  if (headIndex - at > 3 || (headIndex - at < 2 && head.length < 3) || !JOINING_HEADS.test(head)) return false;
  if (before === undefined || (before.class !== 'trade' && before.class !== 'noun' && before.class !== 'verbalNoun')) return false;
  // 土木与水利学院, 信息化建设与管理中心: both halves are lines of work.
  if (/(?:学院|中心)$/.test(head) && tokens[at + 1].class !== 'place' && tokens[at + 1].class !== 'grade' && !networkBrands.has(before.text)) return true;
  // A name must stand before the first half: 宁州市文化广电和旅游局.
  for (let left = at - 2; left >= at - 4 && left >= 0; left--) {
    if (tokens[left].class === 'place' || tokens[left].class === 'grade') return true;
  }
  return false;
}

/** A verb right before the head and behind a name is a line of work: 东湾分公司装卸三队. */
function modifiesHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!isBodyOrPlace(before) && before?.class !== 'person' && !(before?.class === 'trade' && tokens[at + 1]?.head?.demand === 'proper')) return false;
  let after = at + 1;
  while (tokens[after]?.class === 'numeral' || tokens[after]?.class === 'digits') after++;
  return tokens[after]?.class === 'head';
}
