import type { OrganizationHead } from '../lexicon/organization-heads';
import type { Passage } from '../passages';
import type { Link } from './candidate';
import { endsShortName } from './short-company-names';

const COMPANY: OrganizationHead = { kind: 'company', demand: 'place' };
/** A brand before the place of its branch is the parent: 中国电信 of 中国电信梧江分公司. */
const BRAND: OrganizationHead = { kind: 'company', demand: 'place' };

const OF_GOVERNMENT = /(?:人民政府|^[省市县区州旗]委)$/;

/** The bodies that the name between two tokens nests, outermost first. */
export function linksOf(passage: Passage, first: number, last: number): Link[] {
  const { tokens, borders } = passage;
  const links: Link[] = [];
  let start = borders[first];
  let depth = 0;
  for (let at = first; at <= last; at++) {
    const { text } = tokens[at];
    if (text === '“') depth++;
    if (text === '”') depth--;
    if (depth > 0) continue;
    const brand = at === first && at < last && tokens[at].class === 'brand' && text.startsWith('中国') && tokens[at + 1].class === 'place';
    const head = brand ? BRAND : tokens[at].head ?? (at > first && endsShortName(tokens, at) ? COMPANY : at === last ? COMPANY : undefined);
    if (head === undefined || (text === '村' && tokens[at + 1]?.class === 'grade')) continue;
    const before = links[links.length - 1];
    // 集团 and 有限公司 in a row are one head; 公司 and 党委 in a row are two bodies.
    if (before !== undefined && before.end === borders[at] && head.demand === 'proper' && (before.head.kind === head.kind || /(?:公司|集团|联合社|联社)$/.test(text))) {
      links.pop();
      start = before.start;
    }
    // 自治区人民政府国有资产监督管理委员会, 汇川区委组织部: the first names whose office it is, not another body.
    if (before !== undefined && OF_GOVERNMENT.test(before.headText) && head.kind === before.head.kind && head.kind !== 'company' && /(?:局|委员会|厅|办公室|组织部|宣传部|统战部|政法委|工作部)$/.test(text)) {
      links.pop();
      start = before.start;
    }
    // 驻县农业农村局 of 县纪委监委驻县农业农村局纪检监察组 says where it is posted.
    if (before !== undefined && links.length > 1 && startsPosting(passage, first, before.start)) {
      links.pop();
      start = before.start;
    }
    links.push({ start, end: borders[at + 1], head, headText: text });
    start = borders[at + 1];
  }
  return links;
}

function startsPosting({ tokens, borders }: Passage, first: number, offset: number): boolean {
  for (let at = first; at < tokens.length && borders[at] <= offset; at++) if (borders[at] === offset) return tokens[at].text === '驻';
  return false;
}
