import type { BylineRole } from '../../../../shared/cleaned-text';
import { nothingStated, type MetadataLine } from './line-statement';
import { isOutletName } from './outlets';
import { hasSurname } from './surnames';

/**
 * Lines that may be a wire's, where one role follows the other: `江源网记者 李默 通讯员 周远 沱川报道`,
 * `记者 李默 / 摄影 周远 报导`, `河声社／ 记者李默沱川7日电`. Folded form; `readReporterLine` asks each of their words.
 */
export const REPORTER_LINE = /^[(\[■□]? ?(?=[^.!?;:"]{0,24}(?:记者|日电))[^.!?;:"]{4,48}[)\]]?$/;

const WRAPPER = /^[(\[■□] ?|[)\]]$/g;
const ROLES: Readonly<Record<string, BylineRole>> = { 记者: 'reporter', 摄影记者: 'photographer', 通讯员: 'correspondent', 实习生: 'correspondent', 摄影: 'photographer' };
/** What the writer is, behind who prints the text: `江源网记者`, `本报首席记者李默`. */
const ROLE = /^([\u4e00-\u9fff·]{0,12}?)(?:全媒体|融媒体|首席|见习|实习|特约|驻站)?(摄影记者|记者|通讯员|实习生|摄影)([\u4e00-\u9fff·、]{0,16})$/;
const REPORTED = /^[\u4e00-\u9fff、]{0,10}(?:报[道导]|专访)$/;
/** `沱川7日电`, with or without the name before it. */
const WIRED = /^(?:记者([\u4e00-\u9fff]{3}))?[\u4e00-\u9fff]{2,5}\d{1,2}日(?:综合)?(?:外)?电$/;

/** Reads a line that REPORTER_LINE matches; null where one of its words is anything but a role, a name, an outlet or a place. */
export function readReporterLine(text: string, line: string): MetadataLine | null {
  const found = nothingStated();
  const words = line.replace(WRAPPER, '').split(/[ ,/]+/).filter(Boolean);
  let role: BylineRole | null = null;
  let reported = false;
  const add = (run: string): boolean => {
    const names = run.split('、');
    if (role === null || !names.every((name) => name.includes('·') || (name.length <= 3 && hasSurname(name)))) return false;
    found.names.push({ role, names });
    return true;
  };
  for (const [index, word] of words.entries()) {
    const said = ROLE.exec(word);
    const wired = WIRED.exec(word);
    if (said !== null) {
      if (!isPress(said[1])) return null;
      if (said[1] !== '' && !said[1].startsWith('本')) found.outlet ??= said[1];
      role = ROLES[said[2]];
      // `记者成长`: two letters that stick to a role may be any word.
      if (said[3] !== '' && ((said[3].length < 3 && said[1] === '' && words.length === 1) || !add(said[3]))) return null;
    } else if (wired !== null) {
      if (found.outlet === null && role === null && wired[1] === undefined) return null;
      role = 'reporter';
      if (wired[1] !== undefined && !add(wired[1])) return null;
      reported = true;
    } else if (index > 0 && REPORTED.test(word)) reported = true;
    else if (index === 0 && line.includes('/') && isPress(word)) found.outlet = word;
    // `记者李默/沱川 报导`: a place stands before the last word.
    else if (!add(word) && !(index === words.length - 2 && REPORTED.test(words[index + 1]))) return null;
  }
  if (found.names.length === 0 && !(reported && found.outlet !== null)) return null;
  if (found.outlet !== null) found.outlet = text.slice(line.indexOf(found.outlet)).slice(0, found.outlet.length);
  return found;
}

function isPress(name: string): boolean {
  return name === '' || /^本[报刊网台社站]$/.test(name) || isOutletName(name);
}
