import type { Candidate, Evidence } from './candidate';
import { surnames } from './name-tokens';

/** 水电三局 has its number for a name. */
const NUMBERED_COMPANY = /^.{2}[一二三四五六七八九十]{1,3}(?:局|院|公司)/;
/** “一镇一牧场” and “枫桥式法庭” tell a way of working. */
const FORMULA = /^[一二两三四五六七八九十].+[一二两三四五六七八九十]|.式/;
/** They take words such as 和平 and 希望 for names; 便民服务中心 is a sort. */
const SCHOOLS_AND_HOSPITALS = /(?:学|学校|学院|医院|幼儿园|街道|派出所|卫生院)$/;

/**
 * Whether a candidate is a body with a name of its own rather than one of its sort (公司, 基层党支部, 党员突击队).
 */
export function isNamed(candidate: Candidate): boolean {
  const { evidence, links } = candidate;
  // Mangled texts leave a candidate of which nothing is a head.
  if (links.length === 0) return false;
  const last = links[links.length - 1];
  if (last.head.kind === 'party' && (evidence.quoted || candidate.quotedWhole)) return false;
  if (last.headText.length === 1 && last.head.kind !== 'government' && last.head.kind !== 'community') {
    if (candidate.quotedWhole) return false;
    if (!(evidence.place || evidence.brand || evidence.elliptic || evidence.quoted || links.length > 1 || evidence.ordinal || (last.headText === '厂' && evidence.characters >= 3 && evidence.modifiers > 0))) return false;
  }
  if (candidate.tellsUndertaking && last.head.kind !== 'team') return false;
  if (candidate.quotedWhole && (last.headText === '工作坊' || FORMULA.test(candidate.name))) return false;
  if (candidate.quotedWhole && (last.head.kind === 'government' || /图书馆|博物馆|展览馆/.test(last.headText)) && !evidence.place) return false;
  if (candidate.quotedWhole && last.head.kind === 'team') return evidence.modifiers + evidence.characters > 0;
  switch (last.head.demand) {
    case 'host':
      return false;
    case 'modified':
      // 张建国技能大师工作室 bears a master's whole name.
      if (last.headText.endsWith('工作室') && evidence.characters > 0 && surnames.has(candidate.name[0])) return true;
      if (last.head.kind === 'team') return isProper(evidence);
      if (isProper(evidence)) return !evidence.loose;
      return evidence.business || (evidence.ordinal && evidence.modifiers > 0) || (links.length > 1 && evidence.modifiers > 0) || underUnit(candidate);
    case 'place':
      return isProper(evidence);
    case 'inner':
      return isProper(evidence) ? links.length > 1 || evidence.ordinal || (last.headText === '办公室' && evidence.place && evidence.business) : evidence.ordinal && evidence.modifiers > 0;
    default:
      if (isProper(evidence)) return true;
      if (evidence.ordinal && (NUMBERED_COMPANY.test(candidate.name) || (evidence.characters > 0 && last.head.kind === 'community') || links[0].headText === '社区')) return true;
      return evidence.nameWords > 0 && (last.head.kind === 'community' || SCHOOLS_AND_HOSPITALS.test(last.headText));
  }
}

function isProper(evidence: Evidence): boolean {
  return evidence.place || evidence.brand || evidence.quoted || evidence.elliptic || evidence.latin || evidence.characters >= 2;
}

/** A Party body of a named unit below the company: 通防工区党支部, 地测科党支部. */
function underUnit({ name, links, start }: Candidate): boolean {
  const unit = links[links.length - 2];
  if (unit === undefined || /公司|集团|学校|医院|企业|银行|村|社区|单位/.test(unit.headText)) return false;
  return name.slice(unit.start - start, unit.end - start).length - unit.headText.length >= 2;
}
