import type { Byline, BylineRole } from '../../../../shared/cleaned-text';
import { folded } from '../folded';
import { slice, trim, type MappedText } from '../mapped-text';
import { addBylines, isPerson, namesIn } from './bylines';
import { rolesIn } from './leads';
import { readMetadataLine } from './metadata-line';
import { hasSurname } from './surnames';

/** A piece cut off a block's end, and the rule that cut it. */
export interface CutOff {
  kept: MappedText;
  cut: { rule: string; text: MappedText } | null;
}

const PHOTO_CREDIT = /(?:^|[ .!)])((?:本[报刊网台社]|[\u4e00-\u9fff]{2,6}[社报网])?(?:特约|见习)?(?:记者|通讯员)? ?([\u4e00-\u9fff·]{2,4}(?:[ 、][\u4e00-\u9fff·]{2,4}){0,3}) ?\/? ?(?:摄影|摄)|(?:摄影|拍摄|图|供图)(?:\/.{1,4})? ?[:|] ?([\u4e00-\u9fff·]{2,4}(?:[ 、][\u4e00-\u9fff·]{2,4}){0,3})|([\u4e00-\u9fff"]{3,30})(?:供图|提供))\.?$/;
const BRACKETED_CREDIT = /\((?:本[报刊网台社])?(?:记者|通讯员)? ?([^()]{2,30}?) ?(摄|摄影|供图|提供)\)\.?$/;

/** Takes a photographer's credit off a caption; one that says nothing new about the bylines stays. */
export function cutPhotoCredit(caption: MappedText, bylines: Byline[]): CutOff {
  const line = folded(caption.text);
  const bracketed = BRACKETED_CREDIT.exec(line);
  if (bracketed !== null) {
    addCredit(bylines, caption.text.slice(bracketed.index + bracketed[0].indexOf(bracketed[1])).slice(0, bracketed[1].length), bracketed[2]);
    return { kept: caption, cut: null };
  }
  const credit = PHOTO_CREDIT.exec(line);
  if (credit === null) return { kept: caption, cut: null };
  const value = credit[2] ?? credit[3] ?? credit[4];
  const added = addCredit(bylines, value, credit[4] === undefined ? '摄' : '供图');
  if (!added) return { kept: caption, cut: null };
  const at = credit.index + credit[0].indexOf(credit[1]);
  return cutAt(caption, at, 'metadata.photoCredit');
}

function addCredit(bylines: Byline[], value: string, verb: string): boolean {
  const before = bylines.length;
  const names = namesIn(value);
  const role: BylineRole = verb.startsWith('摄') ? 'photographer' : 'provider';
  addBylines(bylines, role === 'photographer' ? names.filter(isPerson) : names.slice(0, 1), role);
  return bylines.length > before;
}

function cutAt(text: MappedText, at: number, rule: string): CutOff {
  const kept = trim(slice(text, 0, at));
  return kept.text === '' ? { kept: text, cut: null } : { kept, cut: { rule, text: trim(slice(text, at)) } };
}

const THE_END = /\((?:完|全文完|本文完|责编见习)\)$/;
const BACK_LINK = /(?:返回.{2,12}首页|返回[^,.!?]{1,8}, ?查看更多|点击进入.{1,16}|查看更多|\[详细\]|\[阅读全文\]|阅读原文) ?>{0,2}$/;
/** Agencies of Taiwan put the day behind: `（編輯：方怡文）1120807`. */
const LAST_BRACKET = /[(\[]([^()\[\]]{2,80})[)\]]\d{0,8}$/;

/** `…把手艺带回家。 江源报业全媒体记者 李默`. */
const SIGNATURE = /(?<=[.!?"] {0,3})[\u4e00-\u9fff]{0,10}(?:记者|通讯员) ?[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3}(?: 摄影报[道导])?$/;

/** Takes `（完）`, a link back and `（责任编辑：…）` off a story's last paragraphs; reads who signs there. */
export function cutTail(paragraph: MappedText, bylines: Byline[], last: boolean): CutOff {
  const tail = Math.max(0, paragraph.text.length - 120);
  const line = folded(paragraph.text.slice(tail));
  const end = THE_END.exec(line);
  if (end !== null) return cutAt(paragraph, tail + end.index, 'mark.end');
  const link = /[.!?;)" ]/.test(line) ? BACK_LINK.exec(line) : null;
  if (link !== null && paragraph.text.length > 20) return cutAt(paragraph, tail + link.index, 'furniture.navigation');
  const signature = last ? SIGNATURE.exec(line) : null;
  const signed = signature === null ? null : readMetadataLine(paragraph.text.slice(tail + signature.index), signature[0]);
  if (signature !== null && signed !== null && signed.names.length > 0) {
    for (const { role, names } of signed.names) addBylines(bylines, names, role);
    return cutAt(paragraph, tail + signature.index, 'metadata.byline');
  }
  const bracket = LAST_BRACKET.exec(line);
  if (bracket === null || bracket.index === 0) return { kept: paragraph, cut: null };
  const inside = paragraph.text.slice(tail + bracket.index + 1).slice(0, bracket[1].length);
  const metadata = readMetadataLine(inside, bracket[1]);
  const stated = metadata !== null && metadata.names.length > 0 ? metadata.names : rolesIn(inside, bracket[1]);
  if (stated.length > 0) {
    for (const { role, names } of stated) addBylines(bylines, names, role);
    // `新华社发（李默摄）`: a picture's credit is a part of its caption.
    if (stated.every(({ role }) => role === 'photographer') && !/[.!?"] ?$/.test(line.slice(0, bracket.index))) return { kept: paragraph, cut: null };
    return cutAt(paragraph, tail + bracket.index, 'metadata.byline');
  }
  if (last && /[.!?"] ?$/.test(line.slice(0, bracket.index))) {
    const names = namesIn(inside);
    const [name] = names;
    if (name === inside && name.length >= 3 && !/化名|文中|本文|[均系]/.test(name)) addBylines(bylines, [name], isPerson(name) ? 'author' : 'provider');
    else if (names.length > 1 && namesIn(bracket[1]).every((each) => each.length <= 3 && hasSurname(each)) && names.join('') === inside.replace(/[\s、，,]/gu, '')) addBylines(bylines, names, 'author');
  }
  return { kept: paragraph, cut: null };
}
