import type { OrganizationHead } from '../lexicon/organization-heads';
import type { Token } from '../segmentation/token';
import type { Link } from './candidate';
import { endsShortName } from './short-company-names';

const COMPANY: OrganizationHead = { kind: 'company', demand: 'place' };
/** A brand before the place of its branch is the parent: 中国电信 of 中国电信梧江分公司. */
const BRAND: OrganizationHead = { kind: 'company', demand: 'place' };

const OF_GOVERNMENT = /(?:人民政府|^[省市县区州旗]委)$/;

/** The bodies that the name between two tokens nests, outermost first. */
export function linksOf(tokens: readonly Token[], first: number, last: number): Link[] {
  const links: Link[] = [];
  let start = tokens[first].start;
  let depth = 0;
  for (let at = first; at <= last; at++) {
    const { end, text } = tokens[at];
    if (text === '“') depth++;
    if (text === '”') depth--;
    if (depth > 0) continue;
    const brand = at === first && at < last && tokens[at].class === 'brand' && text.startsWith('中国') && tokens[at + 1].class === 'place';
    const head = brand ? BRAND : tokens[at].head ?? (at > first && endsShortName(tokens, at) ? COMPANY : at === last ? COMPANY : undefined);
    if (head === undefined || (text === '村' && tokens[at + 1]?.class === 'grade')) continue;
    const before = links[links.length - 1];
    // 集团 and 有限公司 in a row are one head; 公司 and 党委 in a row are two bodies.
    if (before !== undefined && before.end === tokens[at].start && head.demand === 'proper' && (before.head.kind === head.kind || /(?:公司|集团|联合社|联社)$/.test(text))) {
      links.pop();
      start = before.start;
    }
    // 自治区人民政府国有资产监督管理委员会, 汇川区委组织部: the first names whose office it is, not another body.
    if (before !== undefined && OF_GOVERNMENT.test(before.headText) && head.kind === before.head.kind && head.kind !== 'company' && /(?:局|委员会|厅|办公室|组织部|宣传部|统战部|政法委|工作部)$/.test(text)) {
      links.pop();
      start = before.start;
    }
    // 驻县农业农村局 of 县纪委监委驻县农业农村局纪检监察组 says where it is posted.
    if (before !== undefined && links.length > 1 && startsPosting(tokens, first, before.start)) {
      links.pop();
      start = before.start;
    }
    links.push({ start, end, head, headText: text });
    start = end;
  }
  return links;
}

function startsPosting(tokens: readonly Token[], first: number, offset: number): boolean {
  for (let at = first; at < tokens.length && tokens[at].start <= offset; at++) if (tokens[at].start === offset) return tokens[at].text === '驻';
  return false;
}
