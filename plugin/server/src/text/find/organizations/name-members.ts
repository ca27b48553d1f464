import type { Token } from '../segmentation/token';
import { DIRECTIONS, isBodyOrPlace, isCharacter, isCounter, isNamePart, isTownship, networkBrands, stopVerbs, surnames } from './name-tokens';
import { numberBeginsPlace } from './number-before-place';
import { numberBelongs } from './number-in-name';
import { isSyllable, isTopic, numberNamesCompany } from './rare-members';

/** Single characters that the lexicons know as particles, yet villages and quarters bear: 滨州里社区. */
const LOCAL_CHARACTERS = new Set([...'里上下前后内外口沿']);
const PARTS_OF_PLACES = /^(?:上游|中游|下游|水上|海上|城区|北部|南部|东部|西部|中部)$/;
/** Bodies that one sends to another: 东渡海关驻机场办事处. */
const POSTED = /^(?:办事处|代表处|联络处|工作队|工作组|办公室|纪检监察组|监察组|纪检组)$/;
/** Associations may be those of enterprises: 市个体私营企业协会. */
const UNIONS = /(?:协会|商会|联合会|总会|促进会)$/;
const OF_ENTERPRISES = /^(?:企业|私营|企业家|骨干)$/;
/** Nouns of government that 和 may join inside one name: 林业和草原局. */
const JOINING_HEADS = /(?:局|厅|处|科|系|研究所|研究院|委员会|部|委|办公室|学院|中心|协会|学会|商会|联合会|促进会|基金会|实验室|团队)$/;

export function mayStandInName(tokens: readonly Token[], at: number, start: number, headIndex: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  // 办起订单班: a verb, not an office.
  if (token.text === '办' && /^[起好了成]$/.test(tokens[at + 1]?.text ?? '')) return false;
  if (isCounter(tokens, at) && !numberBeginsPlace(tokens, at - 1)) return false;
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
      return numberBelongs(tokens, at) || numberNamesCompany(tokens, at, headIndex);
    case 'time':
      // 东来 of 东来乡: a word for a time elsewhere.
      return isTownship(tokens[at + 1]) && !/[年月日天时期季节今昨明当早晚夜前后]/.test(token.text);
    case 'generic':
      return numberBeginsPlace(tokens, at) || (OF_ENTERPRISES.test(token.text) && UNIONS.test(tokens[headIndex].text));
    case 'verb':
      // 老薛告…公司: somebody acts.
      if (before !== undefined && surnames.has(before.text) && /^[老小阿]$/.test(tokens[at - 2]?.text ?? '')) return false;
      if (token.text === '联合' && before?.text === '”') return true;
      return (token.text.length === 1 && at === start - 1) || isLineOfWork(tokens, at, headIndex) || (!stopVerbs.has(token.text) && modifiesHead(tokens, at));
    case 'person':
      return at === start - 1 && isBodyOrPlace(before) && (/^(?:trade|verb|verbalNoun|head)$/.test(tokens[start].class) || tokens[start].text === '第');
    case 'phrase':
      if (isTopic(tokens, at, headIndex)) return true;
      if (token.text === '工作') return tokens[start].class === 'head' && at === start - 1;
      // 历史文化学院 behind its university: an abstract noun that a line of work follows.
      return at === start - 1 && (isBodyOrPlace(before) || isNamePart(before)) && /^(?:trade|head)$/.test(tokens[start].class);
    case 'function':
    case 'locality':
      if (DIRECTIONS.has(token.text)) return true;
      if (PARTS_OF_PLACES.test(token.text)) return isBodyOrPlace(before) || before?.class === 'trade';
      if (/^[上下里]$/.test(token.text) && beginsVillage(tokens, at)) return true;
      if (token.text === '和' || token.text === '与') {
        return isSyllable(tokens, at) || joinsName(tokens, at) || (tokens[at + 1].text === '村' && before !== undefined && DIRECTIONS.has(before.text));
      }
      if (token.text === '的') return before?.text === '”' && tokens[headIndex].head?.kind === 'team';
      if (token.text.length === 1 && tokens[headIndex].text.endsWith('工作室') && headIndex - at <= 4 && surnames.has(before?.text ?? '')) return true;
      if (token.text.length === 1 && isTownship(tokens[at + 1]) && before !== undefined && isCharacter(before)) return true;
      if (token.text === '驻') return isBodyOrPlace(before) && POSTED.test(tokens[headIndex].text);
      if (token.text.length === 1 && tokens[at - 1]?.class === 'numeral' && numberBeginsPlace(tokens, at - 1)) return true;
      if (/^[日月下上]$/.test(token.text) && isTownship(tokens[at + 2]) && isCharacter(tokens[at + 1])) return true;
      return LOCAL_CHARACTERS.has(token.text) && tokens[headIndex].head?.kind === 'community' && headIndex - at <= 3 && isNamePart(before);
    default:
      return false;
  }
}

const FARTHEST_FIRST_HALF = 5;

/** 和 or 与 inside one name: 林业和草原局, 土木与水利学院. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  let headIndex = at + 1;
  while (headIndex < at + 3 && tokens[headIndex]?.class !== 'head') headIndex++;
  const head = tokens[headIndex]?.text ?? '';
  if (headIndex - at > 3 || (headIndex - at < 2 && head.length < 3) || !JOINING_HEADS.test(head)) return false;
  if (before === undefined || (before.class !== 'trade' && before.class !== 'noun' && before.class !== 'verbalNoun' && before.class !== 'verb')) return false;
  // 土木与水利学院, 信息化建设与管理中心: both halves are lines of work.
  if (/(?:学院|中心)$/.test(head) && tokens[at + 1].class !== 'place' && tokens[at + 1].class !== 'grade' && !networkBrands.has(before.text)) return true;
  // A name must stand before the first half: 宁州市文化广电和旅游局.
  for (let left = at - 2; left >= at - FARTHEST_FIRST_HALF && left >= 0; left--) {
    if (tokens[left].class === 'place' || tokens[left].class === 'grade' || tokens[left].class === 'head' || tokens[left].text === '国家') return true;
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

const FARTHEST_PLACE = 6;

/** A verb between a place's name and a long head is a line of work: 巴彦淖尔市水权收储转让中心, 应州古塔保护研究所. */
function isLineOfWork(tokens: readonly Token[], at: number, headIndex: number): boolean {
  const { text, head } = tokens[headIndex];
  if (text.length < 2 || head === undefined || head.kind === 'party' || (head.kind === 'team' && !text.endsWith('团队')) || stopVerbs.has(tokens[at].text)) return false;
  for (let left = at - 1; left >= at - FARTHEST_PLACE && left >= 0; left--) {
    const token = tokens[left];
    if (token.class === 'place' || (token.class === 'grade' && isNamePart(tokens[left - 1]))) return true;
    // 青苇湿地保护志愿者协会: characters that no lexicon knows are a name.
    if (token.class === 'unknown' && tokens[left - 1]?.class === 'unknown' && left < at - 1) return true;
    if (token.class === 'mark' || token.class === 'function' || token.class === 'space' || token.class === 'person') return false;
    // 国库支付 of 财政局国库支付中心: what the verb works on stands before it.
    if (token.class === 'head') return left < at - 1 && text.length > 1 && /^(?:trade|noun|verbalNoun|attribute)$/.test(tokens[at - 1].class);
    if (token.class === 'verb' && stopVerbs.has(token.text)) return false;
  }
  return false;
}

/** 下 of 竹口镇下峰村, 上 of 上塘坞村, 里 of 桃源里社区: the village's own name, not where somebody is. */
function beginsVillage(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at].text === '里') return tokens[at + 1]?.text === '社区' && before?.class === 'noun';
  const names = tokens[at + 2]?.text === '村' || (tokens[at + 3]?.text === '村' && isCharacter(tokens[at + 2]));
  return names && isCharacter(tokens[at + 1]) && (before === undefined || before.class === 'grade' || before.class === 'place' || /^[、，。；]$/.test(before.text));
}
