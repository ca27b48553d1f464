import type { Approximation, Figure, FoundDate, FoundInitiative, FoundOrganization, Mention } from '../../../../../shared/cleaned-text';
import { MEASURES, NOT_AFTER_CHINESE_NUMERALS } from '../lexicon/measures';
import type { Passage } from '../passages';
import { WordTrie } from '../segmentation/word-trie';
import { attributeFigures } from './attribute-figures';
import { countedThing } from './counted-thing';
import { dateFigures, type PlacedFigure } from './date-figures';
import { disagreementsAmong, type Disagreement } from './disagreements';
import { readNumber, type ReadNumber } from './read-number';

const measures = new WordTrie();
const units = MEASURES.split(/\s+/);
units.forEach((unit, index) => measures.add(unit, index));
const notAfterNumerals = new Set(NOT_AFTER_CHINESE_NUMERALS.split(/\s+/));

/** Stretches of a passage, ascending, in which numbers belong to names. */
export type Names = readonly { start: number; end: number }[];

export interface FoundFigures {
  /** In text order. */
  figures: Figure[];
  disagreements: Disagreement[];
}

/** The figures of the story's blocks and which of them disagree. Numbers inside the names of what was found are no figures. */
export function findFigures(passages: readonly Passage[], found: { organizations: readonly FoundOrganization[]; initiatives: readonly FoundInitiative[] }, dates: readonly FoundDate[]): FoundFigures {
  const names = new Map<number, Mention[]>();
  for (const { mentions } of [...found.organizations, ...found.initiatives]) {
    for (const mention of mentions) {
      const list = names.get(mention.block);
      if (list === undefined) names.set(mention.block, [mention]);
      else list.push(mention);
    }
  }
  const texts: string[] = [];
  const placed: PlacedFigure[] = [];
  for (const passage of passages) {
    if (passage.block < 0) continue;
    texts[passage.block] = passage.text;
    const inBlock = (names.get(passage.block) ?? []).sort((one, other) => one.start - other.start);
    placed.push(...figuresIn(passage, inBlock));
  }
  const complete = dateFigures(attributeFigures(placed, found, texts), dates, texts);
  return { figures: complete.map(({ figure }) => figure), disagreements: disagreementsAmong(complete, texts) };
}

/** The numbers of a passage that count or measure something. */
export function figuresIn(passage: Passage, names: Names): PlacedFigure[] {
  const { text } = passage;
  const figures: PlacedFigure[] = [];
  let name = 0;
  const starts = numberStarts(passage);
  for (let at = 0; at < text.length; at++) {
    if (starts[at] === 0) continue;
    const number = readNumber(text, at);
    if (number === null) continue;
    while (name < names.length && names[name].end <= at) name++;
    const inName = name < names.length && names[name].start <= at;
    const figure = inName || !mayBegin(text, at) ? null : figureAt(passage, at, number);
    if (figure !== null) figures.push({ figure, start: at });
    at = number.end - 1;
  }
  return figures;
}

/** A number behind 第 ranks, behind a letter or a dash it is part of a label. */
function mayBegin(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return !/[第+＋\-–/／.·A-Za-z\d〔（(]/.test(before) || (before === '（' && /\d/.test(text[at]));
}

const COUNTS = 1;

/** Where numbers may begin: at a word that is a number, outside titles in 《》 and short quoted names. */
function numberStarts({ text, tokens, partners }: Passage): Uint8Array {
  const starts = new Uint8Array(text.length);
  let closed = 0;
  tokens.forEach((token, index) => {
    const numeral = token.class === 'numeral';
    if (token.end <= closed || (!numeral && token.class !== 'digits')) {
      const partner = partners[index];
      if (partner > index && (token.text === '《' || (token.text === '“' && isQuotedName(text.slice(token.end, tokens[partner].start))))) {
        closed = Math.max(closed, tokens[partner].end);
      }
      return;
    }
    starts[token.start] = COUNTS;
  });
  return starts;
}

/** Short and without a sentence's marks: “十个一件事”. */
function isQuotedName(quoted: string): boolean {
  return quoted.length <= 14 && !/[，。！？；]/.test(quoted);
}

const UNITS_BY_WORD: Readonly<Record<string, string>> = { '％': '%', 个小时: '小时' };

function figureAt(passage: Passage, at: number, number: ReadNumber): Figure | null {
  const { text, block } = passage;
  const share = shareAt(text, at, number);
  if (share !== null) return { ...share, of: countedThing(passage, at, at + share.quote.length), ...place(block) };
  const written = unitAt(text, number.end) || averageAge(text, at, number.end) || points(text, at, number.end);
  const unit = UNITS_BY_WORD[written] ?? written;
  if (unit === '' && !(number.scaled && /^[一-鿿]/.test(text.slice(number.end, number.end + 1)))) return null;
  if (number.chinese && !chineseCounts(text, at, number, unit)) return null;
  const end = number.end + written.length;
  const { prefix, suffix, approx } = approximation(text, at, end, number.more);
  return {
    value: number.value,
    unit,
    of: countedThing(passage, at, end + suffix.length),
    ...(approx === undefined ? {} : { approx }),
    quote: text.slice(at - prefix.length, end + suffix.length),
    ...place(block),
  };
}

function place(block: number): { block?: number } {
  return block >= 0 ? { block } : {};
}

/** An age dates somebody; an average age is a figure: 平均年龄31.5岁. */
function averageAge(text: string, start: number, end: number): string {
  return text[end] === '岁' && /平均(?:年龄)?(?:只有|不到|仅|约|为|达|近)?$/.test(text.slice(Math.max(0, start - 8), start)) ? '岁' : '';
}

/** Points that somebody earns, not minutes: 每处隐患积5分. */
function points(text: string, start: number, end: number): string {
  return text[end] === '分' && !/[钟之成别公米]/.test(text[end + 1] ?? '') && /[积加扣得记评满奖]$/.test(text.slice(Math.max(0, start - 1), start)) ? '分' : '';
}

function unitAt(text: string, at: number): string {
  let node = 0;
  let best = -1;
  for (let next = at; next < text.length; next++) {
    node = measures.step(node, text.charCodeAt(next));
    if (node === -1) break;
    if (measures.valueAt(node) !== -1) best = measures.valueAt(node);
  }
  const unit = best === -1 ? '' : units[best];
  // 100周年 and 360度 are no quantities.
  if ((unit === '周' && text[at + 1] === '年') || (unit === '度' && !/[。，、；电]/.test(text[at + 1] ?? '。'))) return '';
  return unit;
}

/** 一个 is an article more often than a count; 四部, 十分 and their like are other words. */
function chineseCounts(text: string, at: number, number: ReadNumber, unit: string): boolean {
  if (unit === '') return false;
  if (number.value === 1) return false;
  if (notAfterNumerals.has(unit)) return number.more;
  // 前三名 ranks; 两人 and 三人 by themselves point back at people already named.
  if (text[at - 1] === '前' || (unit === '人' && number.value <= 3) || (unit === '个月' && text[at - 1] === '每') || /\d/.test(text[number.end + unit.length] ?? '')) return false;
  return !/[一二三四五六七八九十]/.test(text[at - 1] ?? '');
}

const SHARE = /[一二两三四五六七八九十百]{1,3}分之[一二两三四五六七八九十零百]{1,6}/y;

/** 三分之一, 百分之七十 and 近三成, which is 30 %. */
function shareAt(text: string, at: number, number: ReadNumber): Pick<Figure, 'value' | 'unit' | 'quote'> | null {
  SHARE.lastIndex = at;
  const match = SHARE.exec(text);
  if (match !== null) {
    const [below, above] = match[0].split('分之').map((part) => readNumber(part, 0)?.value ?? (part === '百' ? 100 : 0));
    if (below === 100) return { value: above, unit: '%', quote: match[0] };
    return below === 0 ? null : { value: above / below, unit: '', quote: match[0] };
  }
  if (number.chinese && number.value < 10 && text[number.end] === '成' && !/[为立果本员功长]/.test(text[number.end + 1] ?? '')) {
    return { value: number.value * 10, unit: '%', quote: text.slice(at, number.end + 1) };
  }
  return null;
}

const BEFORE: readonly [string, Approximation][] = [
  ['超过', 'over'], ['突破', 'over'], ['超', 'over'], ['逾', 'over'], ['将近', 'nearly'], ['接近', 'nearly'], ['近', 'nearly'], ['大约', 'about'], ['约', 'about'],
];
const BEHIND: readonly [string, Approximation][] = [['以上', 'over'], ['左右', 'about'], ['上下', 'about']];

function approximation(text: string, start: number, end: number, more: boolean): { prefix: string; suffix: string; approx?: Approximation } {
  const before = BEFORE.find(([word]) => text.startsWith(word, start - word.length));
  const behind = BEHIND.find(([word]) => text.startsWith(word, end));
  const approx = more ? 'over' : (before?.[1] ?? behind?.[1]);
  return { prefix: before?.[0] ?? '', suffix: behind?.[0] ?? '', ...(approx === undefined ? {} : { approx }) };
}
