import type { Token } from '../segmentation/token';
import type { Evidence } from './candidate';
import { isCharacter, isNameWord, landforms } from './name-tokens';
import { numberBeginsPlace } from './number-before-place';
import { endsLandform } from './place-in-name';

/** What in the name between two tokens makes it a name. */
export function evidenceOf(tokens: readonly Token[], first: number, last: number): Evidence {
  const before = last > first ? tokens[last - 1] : undefined;
  const counts = countsIn(tokens, first, last);
  return {
    place: isNational(tokens, first, last) || numberBeginsPlace(tokens, first) || isNumberedFarm(tokens, first) || isNamedSite(tokens, first, last) || holdsPlace(tokens, first, last),
    brand: tokens[first].class === 'brand' || tokens[first].class === 'body',
    quoted: counts.quotes > 0,
    elliptic: beginsElliptic(tokens, first, last) && (last > first + 1 || (tokens[last].text.length > 1 && tokens[last].head?.kind !== 'company')),
    latin: counts.latin > 0,
    ordinal: counts.ordinals > 0,
    characters: counts.strong === 0 ? 0 : counts.strong + counts.weak,
    nameWords: counts.nameWords,
    business: before !== undefined && (before.class === 'trade' || isDepartment(before)),
    loose: before !== undefined && isCharacter(before) && (before.class === 'verb' || before.class === 'adjective'),
    modifiers: counts.modifiers,
  };
}

/** How many tokens from `first` up to the head at `last` are of which sort. */
function countsIn(tokens: readonly Token[], first: number, last: number): { quotes: number; latin: number; ordinals: number; strong: number; weak: number; nameWords: number; modifiers: number } {
  const counts = { quotes: 0, latin: 0, ordinals: 0, strong: 0, weak: 0, nameWords: 0, modifiers: 0 };
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    const { class: kind, text } = token;
    if (text === '“') counts.quotes++;
    if (kind === 'latin') counts.latin++;
    if (kind === 'ordinal' || kind === 'numeral' || kind === 'digits' || text === '第') counts.ordinals++;
    if (kind === 'trade' || kind === 'noun' || kind === 'verbalNoun' || isDepartment(token)) counts.modifiers++;
    if (isNameWord(token)) counts.nameWords++;
    if (kind === 'unknown') counts.strong++;
    else if (isCharacter(token)) {
      // Verbs and adjectives of one character make no name by themselves.
      if (kind === 'verb' || kind === 'adjective') counts.weak++;
      else counts.strong++;
    }
  }
  return counts;
}

function holdsPlace(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (tokens[at].class === 'place') return true;
    if (at > first && (tokens[at].class === 'grade' || endsLandform(tokens, at) || isNamedLandform(tokens, at) || endsTownship(tokens, at))) return true;
  }
  return false;
}

/** 渡口 of 古渡口: one character makes a name of a sort of place. */
function isNamedLandform(tokens: readonly Token[], at: number): boolean {
  const { class: kind, text } = tokens[at];
  return kind === 'noun' && text.length === 2 && (landforms.has(text[1]) || text[1] === '口') && isCharacter(tokens[at - 1]) && tokens[at - 1].class !== 'verb';
}

/** 八五三农场 */
function isNumberedFarm(tokens: readonly Token[], first: number): boolean {
  let at = first;
  while (tokens[at]?.class === 'numeral') at++;
  return at > first + 1 && tokens[at]?.text === '农场';
}

/** 红星 of 红星农场: farms, mines and works take such words for names. */
function isNamedSite(tokens: readonly Token[], first: number, last: number): boolean {
  return first < last && isNameWord(tokens[first]) && tokens[first + 1].head?.kind === 'company' && /(?:[场矿厂]|事务所|酒店|宾馆)$/.test(tokens[first + 1].text) && !/[商卖]场$/.test(tokens[first + 1].text);
}

/** 检验科 of 检验科党支部; 科室 is any of them. */
function isDepartment({ head, text }: Token): boolean {
  return head?.demand === 'inner' && text.length > 1 && text.endsWith('科');
}

/** 国家 before a line of work is the country's: 国家体育总局, 国家盐碱地综合利用技术创新中心. */
function isNational(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first].text !== '国家' || last < first + 2) return false;
  for (let at = first + 1; at <= last; at++) {
    const { head } = tokens[at];
    if (head !== undefined && (tokens[at].text.length > 1 || tokens[at].text === '局')) return head.kind === 'government' || head.kind === 'institution';
  }
  return false;
}

/** 县 of 县人民医院, 院 of 院工会: the reader knows which. */
function beginsElliptic(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first].class === 'grade') return true;
  if (/^[省市县区州旗]委$/.test(tokens[first].text) && last > first) return true;
  if (/^(?:机场|分行|支行|分局|分公司|分院|支队|总队|大队|项目部)$/.test(tokens[first].text)) {
    return /^(?:团委|工会|党委|纪委)$/.test(tokens[last].text) || (tokens[first + 1].text === '第' && tokens[last].head?.kind === 'party');
  }
  return /^[院局厂校段矿站所]$/.test(tokens[first].text) && tokens[last].head?.kind === 'party';
}

/** 竹乡 of 青竹乡, which the lexicons take for a word of its own. */
function endsTownship(tokens: readonly Token[], at: number): boolean {
  if (tokens[at].text === '街道') return tokens[at - 1].class === 'noun' || isCharacter(tokens[at - 1]);
  return tokens[at].class === 'noun' && /^.[镇乡村]$/.test(tokens[at].text) && isCharacter(tokens[at - 1]);
}
