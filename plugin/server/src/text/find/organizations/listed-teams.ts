import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import { TEAM } from '../segmentation/token-traits';
import type { Candidate } from './candidate';
import { counters } from './name-tokens';

const MOST_MODIFIERS = 3;
const LONGEST_CORE = 12;
const BETWEEN_NAMES = new Set(['、', '和', '与', '及']);

/**
 * Teams of a list of quoted names with one noun for all: “镐京”“周原”“陈仓”三个工作室 are three studios, each named by
 * its quoted part and the noun. The last one counts only where the noun does not stand right behind it, because it is
 * a name as it stands there.
 */
export function listedTeams(passage: Passage, passageIndex: number): Candidate[] {
  const { tokens, borders, notable, traits, text } = passage;
  const found: Candidate[] = [];
  for (let next = 0; next < notable.length; next++) {
    if ((traits[next] & TEAM) === 0) continue;
    const headIndex = notable[next];
    const { head, text: headText } = tokens[headIndex];
    if (head === undefined) continue;
    const first = firstModifier(tokens, headIndex);
    const close = beforeCount(tokens, first);
    const quotes = quotesBefore(passage, close);
    if (quotes.length < 2) continue;
    const noun = text.slice(borders[first], borders[headIndex + 1]);
    for (const { start, core } of close === first - 1 ? quotes.slice(1) : quotes) {
      const name = `“${core}”${noun}`;
      const evidence = { ...NO_EVIDENCE, quoted: true, characters: core.length };
      found.push({ passage: passageIndex, start, end: start + name.length, name, links: [{ start, end: start + name.length, head, headText }], evidence, quotedWhole: false, tellsUndertaking: false });
    }
  }
  return found;
}

const NO_EVIDENCE = { place: false, brand: false, quoted: false, elliptic: false, latin: false, ordinal: false, characters: 0, nameWords: 0, business: false, loose: false, modifiers: 0 };

/** 党员 of 党员突击队. */
function firstModifier(tokens: readonly Token[], headIndex: number): number {
  let first = headIndex;
  while (first > 0 && headIndex - first < MOST_MODIFIERS && /^(?:noun|trade|attribute|verbalNoun|person)$/.test(tokens[first - 1].class)) first--;
  return first;
}

/** Index of what stands before 三个, 等 and 等三个. */
function beforeCount(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  if (at > 0 && counters.has(tokens[at].text)) {
    const number = tokens[at - 1];
    if (number.class !== 'numeral' && number.class !== 'digits') return -1;
    at -= 2;
  }
  return tokens[at]?.text === '等' ? at - 1 : at;
}

/** The quoted names that end at the closing mark `close`, the last first; none where there is no such mark. */
function quotesBefore({ tokens, borders, partners, text }: Passage, close: number): { start: number; core: string }[] {
  const quotes: { start: number; core: string }[] = [];
  for (let at = close; at > 0 && tokens[at].text === '”'; ) {
    const open = partners.get(at);
    if (open === undefined) break;
    const core = text.slice(borders[open + 1], borders[at]);
    // A list of studios whose names say so themselves: “甲工作室”“乙工作室”团队.
    if (tokens[at - 1].head !== undefined || core === '' || core.length > LONGEST_CORE || /[，。！？；、]/.test(core)) break;
    quotes.push({ start: borders[open], core });
    at = open - 1;
    if (at > 0 && BETWEEN_NAMES.has(tokens[at].text)) at--;
  }
  return quotes;
}
