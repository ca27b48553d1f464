import { NETWORK_BRANDS } from '../lexicon/organization-brands';
import type { NamedBody } from './body';
import type { TokensOf } from './short-names';

/** 中国移动 before a place is the parent of the branch, not another body in its name. */
const BRAND_ONLY = /^中国.{2,4}$/;
const networks = NETWORK_BRANDS.split(/\s+/);

/**
 * Place and brand of a company's branch, however it is written: 中国移动浙江公司, 浙江移动公司 and 浙江移动 have one
 * key. Null for names that say more than place and brand.
 */
export function branchKey({ name, kind, parent }: Pick<NamedBody, 'name' | 'kind' | 'parent'>, tokensOf: TokensOf): string | null {
  const branch = parent === null ? null : branchOfParent(name, parent, kind);
  if (branch !== null) return branch;
  if (kind !== 'company' || (parent !== null && !BRAND_ONLY.test(parent)) || name.length > 20) return null;
  const places: string[] = [];
  let network: string | null = null;
  for (const token of tokensOf(name)) {
    if (token.class === 'place') places.push(token.text.replace(/[省市县区]$/, ''));
    else if (token.class === 'brand' || networks.includes(token.text)) {
      const found = networks.find((word) => token.text.endsWith(word));
      if (found === undefined || (network !== null && network !== found)) return null;
      network = found;
    } else if (token.text !== '公司' && token.text !== '分公司' && token.text !== '有限公司' && token.text !== '集团') return null;
  }
  const own = places.filter((place) => place !== '中国');
  return network === null || own.length === 0 ? null : `${own.join(' ')}|${network}`;
}

/** 遵义市 and 烟草 of 贵州省烟草公司遵义市公司, which is 遵义市烟草公司. */
function branchOfParent(name: string, parent: string, kind: string): string | null {
  const own = /^(.{2,6}?)[省市县区]?(?:分公司|公司)$/.exec(name.slice(parent.length));
  const network = /^.{2,4}?[省市]?(.{2})公司$/.exec(parent)?.[1];
  if (kind !== 'company' || own === null || network === undefined || !networks.includes(network)) return null;
  return `${own[1]}|${network}`;
}
