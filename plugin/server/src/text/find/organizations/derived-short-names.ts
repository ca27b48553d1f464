import { findAll } from '../mentions';
import type { Passage } from '../passages';
import { segment } from '../segmentation/segment';
import type { Token } from '../segmentation/token';
import { networkBrands } from './name-tokens';

const SHORTEST = 3;

/**
 * Short names made of a company's own name and its trade, where the story uses them: 芦州电信 of 中国电信芦州分公司,
 * 青岭矿业 of 青岭矿业集团有限公司. A form that two companies would have goes to neither.
 *
 * @param forms every name and alias found so far, which a longer name is not to be cut out of
 * @returns short name to full name
 */
export function derivedShortNames(passages: readonly Passage[], companies: readonly string[], forms: readonly string[]): Map<string, string> {
  const derived = new Map<string, string>();
  const shared = new Set<string>();
  const found = new Set(forms);
  for (const name of companies) {
    const short = shortNameOf(name);
    if (short === null || found.has(short)) continue;
    if (derived.has(short)) shared.add(short);
    derived.set(short, name);
  }
  for (const short of shared) derived.delete(short);
  // Nearly no story uses one, and looking for these alone costs less than looking for every form.
  if (findAll(passages, new Map([...derived.keys()].map((short, index) => [short, index]))).length === 0) return new Map();

  const known = [...new Set([...forms, ...derived.keys()])];
  const used = new Set<string>();
  for (const { owner } of findAll(passages, new Map(known.map((form, index) => [form, index])))) used.add(known[owner]);
  for (const short of [...derived.keys()]) if (!used.has(short)) derived.delete(short);
  return derived;
}

function shortNameOf(name: string): string | null {
  const tokens = segment(name);
  const short = tokens[0]?.class === 'brand' ? behindBrand(tokens) : beforeTrade(tokens);
  return short === null || short.length < SHORTEST || short === name ? null : short;
}

/** 芦州 and 电信 of 中国电信芦州分公司. */
function behindBrand(tokens: readonly Token[]): string | null {
  const network = [...networkBrands].find((word) => tokens[0].text.endsWith(word));
  const last = tokens[tokens.length - 1];
  if (network === undefined || tokens.length < 3 || (last.text !== '分公司' && last.text !== '公司')) return null;
  const own = tokens.slice(1, -1);
  if (own.some((token) => token.class === 'head' || token.class === 'trade')) return null;
  return own.map(({ text }) => text).join('').replace(/[省市县区]$/, '') + network;
}

/** 青岭 and 矿业 of 青岭矿业集团有限公司. */
function beforeTrade(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex((token) => token.class === 'trade' || token.class === 'head');
  if (at < 1 || tokens[at].class !== 'trade' || !networkBrands.has(tokens[at].text)) return null;
  return tokens.slice(0, at + 1).map(({ text }) => text).join('');
}
