import type { Byline, BylineRole } from '../../../../shared/cleaned-text';
import { folded } from '../folded';
import { addBylines, isPerson, namesIn } from './bylines';
import { datesIn } from './dates';
import { hasSurname } from './surnames';

/** What the first words of a story say: 新华社巴黎12月9日电（记者唐霁）. They stay in their paragraph. */
export interface Lead {
  outlet: string | null;
  /** The place of a dateline: 巴黎. */
  place: string | null;
  bylines: Byline[];
  /** The day that a press release dates itself by: `2024年6月18日，江城——`. */
  day: string | null;
}

const AGENCY = /^(?:\[[^\]]{2,12}\])? ?((?:本报|本刊|本网|[\u4e00-\u9fff]{2,8}(?:社|网|报|客户端|之家)))(?:记者)?([\u4e00-\u9fff]{2,8}?)?(?:\d{1,2}月)?\d{1,2}日?(?:电|讯|消息)/;
/** `2024年6月18日，江城——`, `江城，2024年6月18日——`: what follows is the story's first sentence. */
const RELEASE = /^[(\[]?(?:([\u4e00-\u9fff]{2,8}), ?)?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[)\]]?(?:, ?([\u4e00-\u9fff]{2,8}))? ?(?:-{1,3}|\/(?=[\u4e00-\u9fff]))/;
/** `（中联社记者罗沛瑜南溪县7日电）`: name and place run together. */
const BRACKETED_WIRE = /^\(([\u4e00-\u9fff]{2,6}社)(?:特派员|记者)([\u4e00-\u9fff、]{3,24}?)\d{1,2}日(?:综合)?(?:外)?(?:电|报[道导])\)/;

/** The names before a place: three characters each, as nearly all are, parted by `、`. */
function namesAtStart(run: string): string[] {
  return run.split('、').map((part) => part.slice(0, 3)).filter(hasSurname);
}

/** `电 (林茂生 陈可)`: names without a role. */
const BARE_NAMES = /^ {0,2}\((?!.{0,12}(?:记者|通讯员|作者|摄影))([\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,4})\)/;
const NEWS = /^([\u4e00-\u9fffA-Z]{2,8}(?:社|网|报|客户端|之家))(?:快|综合)?(?:讯|消息)/;
/** `本报讯 记者 常林报道`: names without brackets. */
const REPORTED = /^[\u4e00-\u9fff]{2,8}讯 {0,2}(?:见习|实习|特约|首席|全媒体)?(记者|通讯员) {0,2}([\u4e00-\u9fff]{2,3}(?:(?: {1,3}|、)[\u4e00-\u9fff]{2,3}){0,2}) ?报[道导]/;
/** Round in the mainland and Hong Kong, square in Taiwan: `［记者游佳蓉／屏东报导］`. */
const BRACKET = /[(\[]([^()\[\]]{2,60})[)\]]/g;
const ROLE = /(?:本报|本社|本网|本刊)?(见习|实习|特约|全媒体)?(记者|通讯员|实习生|作者|撰文|文|编译|摄影|图)[: ]? ?/g;
const ROLES: Readonly<Record<string, BylineRole>> = { 记者: 'reporter', 通讯员: 'correspondent', 实习生: 'correspondent', 作者: 'author', 撰文: 'author', 文: 'author', 编译: 'author', 摄影: 'photographer', 图: 'photographer' };

/** What may follow names: `文/图`, `／屏东报导`, `摄`. */
const REPORTED_FROM = /\s{0,4}(?:文\s?[/／]\s?图|摄影报道|[/／][\u4e00-\u9fff、]{0,10}(?:报[道导]|報[道導]|专访|專訪|综合|綜合)?|(?:摄影?|攝影?))\s?$/u;
const TOOK_PICTURE = /(?:摄影?|攝影?)\s?$/u;

export function readLead(paragraph: string): Lead {
  const line = folded(paragraph, 140);
  const lead: Lead = { outlet: null, place: null, bylines: [], day: null };
  const agency = AGENCY.exec(line);
  if (agency !== null) {
    if (!/^本/.test(agency[1])) lead.outlet = agency[1];
    lead.place = agency[2] ?? null;
  } else {
    const news = NEWS.exec(line);
    if (news !== null && !/^[据由本]/.test(news[1])) lead.outlet = news[1];
  }
  const reported = REPORTED.exec(line);
  if (reported !== null) addBylines(lead.bylines, namesIn(reported[2]).filter(hasSurname), ROLES[reported[1]]);
  const release = RELEASE.exec(line);
  if (release !== null) {
    lead.day = datesIn(release[0])[0]?.iso ?? null;
    lead.place ??= release[1] ?? release[2];
  }
  const wire = BRACKETED_WIRE.exec(line);
  if (wire !== null) {
    lead.outlet ??= wire[1];
    addBylines(lead.bylines, namesAtStart(wire[2]), 'reporter');
  }
  const bare = agency === null ? null : BARE_NAMES.exec(line.slice(agency[0].length));
  if (bare !== null) addBylines(lead.bylines, namesIn(bare[1]).filter(hasSurname), 'author');
  for (const bracket of line.slice(0, 120).matchAll(BRACKET)) {
    if (bracket.index > 40) break;
    for (const { role, names } of rolesIn(paragraph.slice(bracket.index + 1, bracket.index + 1 + bracket[1].length), bracket[1])) addBylines(lead.bylines, names, role);
  }
  return lead;
}

/** Reads `记者 涂晓岚 通讯员 詹国亮 罗琪 文/图`; `line` is the folded form of `text`. */
export function rolesIn(text: string, line: string): { role: BylineRole; names: string[] }[] {
  const marks = [...line.matchAll(ROLE)].filter((mark) => mark[2].length > 1 || mark.index === 0 || /[ /]/.test(line[mark.index - 1]));
  if (marks.length === 0 || marks[0].index > 6) return [];
  return marks.flatMap((mark, index) => {
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    const bare = value.replace(REPORTED_FROM, '');
    const names = namesIn(bare).filter(isPerson);
    const role = TOOK_PICTURE.test(value) ? 'photographer' : ROLES[mark[2]];
    return names.length === 0 ? [] : [{ role, names }];
  });
}
