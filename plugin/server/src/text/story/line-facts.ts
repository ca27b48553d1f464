import { isHan, kindAt, SENTENCE_END } from '../characters';
import { foldedWithKinds } from '../folded';
import type { Line } from '../read-text';
import type { SiteRules } from '../site-rules';
import { furnitureOf, type FurnitureVerdict } from './furniture';
import type { MetadataLine } from './line-statement';
import { readMetadataLine } from './metadata-line';

/** A line and what can be said of it without looking at its neighbours. */
export interface LineFacts {
  readonly line: Line;
  readonly text: string;
  /** The form that patterns match; cut after 512 units. */
  readonly folded: string;
  readonly han: number;
  /** Letters and digits of all scripts. */
  readonly letters: number;
  /** Reads like running text: enough Han characters and a full stop, or clause after clause. */
  readonly prose: boolean;
  /** Ends as a sentence or an item of a list ends: with 。！？…；： or these and a closing quote or bracket. */
  readonly ends: boolean;
  readonly furniture: FurnitureVerdict | null;
  readonly metadata: MetadataLine | null;
}

/** A line longer than this is prose, unless it begins like furniture. */
const LONGEST_LABELLED = 320;
/** Closing marks, and characters without width that a copy left behind them. */
const CLOSERS: ReadonlySet<string> = new Set('"\'”’」』)）】]》\u200b\u200c\u200d\u2060\ufeff');
/** Running text is furniture only where it begins as a notice: it is asked for these words before all patterns. */
const NOTICE_WORDS = /[本此该]|声明|提示|说明|版权|转载|未经|凡|图片|照片|图文|配图|改写|生成|仅代表|不代表|侵权|扫|关注|下载|打开|安装|客户端|APP|公众号|订阅|建议使用|欢迎|附件|点击|立即|\[|©|copyright|ICP|邮件|相关|推荐|延伸|提醒|饮酒|电话|地址|提要|摘要|导读|核心|收到|各位|亲爱|尊敬/i;
const NOTICE_HEAD = 40;
/** A full stop that somebody typed with a Latin keyboard. */
const LATIN_STOP = /[\u4e00-\u9fff”’"）)%]\.(?=$|[\u4e00-\u9fff“‘"”’（(])/;

export function factsOf(line: Line, siteRules?: SiteRules): LineFacts {
  const { text } = line.text;
  const short = text.length <= LONGEST_LABELLED;
  const { folded: foldedLine, kinds } = foldedWithKinds(text, LONGEST_LABELLED);
  const { han, letters, clauses, sentences } = kinds;
  const running = sentences >= 2 && han > 60;
  const metadata = short && !running && line.markup !== 'table' ? readMetadataLine(text, foldedLine) : null;
  const ends = endsSentence(text);
  const read = metadata !== null && !metadata.idle ? metadata : null;
  const furniture = read === null && short && line.markup !== 'table' && !(running && siteRules === undefined && !NOTICE_WORDS.test(foldedLine.slice(0, NOTICE_HEAD))) ? furnitureOf(foldedLine, siteRules, text) : null;
  return {
    line,
    text,
    folded: foldedLine,
    han,
    letters,
    prose: (han >= 12 && hasFullStop(short ? text : foldedLine)) || (han >= 45 && clauses + sentences >= 2 && (ends || clauses * 40 >= han)),
    ends,
    furniture,
    metadata: furniture === null ? metadata : null,
  };
}

function hasFullStop(text: string): boolean {
  return text.includes('。') || (text.includes('.') && LATIN_STOP.test(text));
}

/** Does the text end as a sentence, an item or a lead-in ends? */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.has(text[at])) at--;
  if (kindAt(text, at) & SENTENCE_END) return true;
  if (text[at] === '；' || text[at] === ';' || text[at] === '：' || text[at] === ':') return true;
  if (text[at] !== '.') return false;
  return isHan(text, at - 1) || (text.length > 30 && /[a-z][a-z)"'’”]$/.test(text.slice(0, at)));
}
