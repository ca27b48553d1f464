/// <reference lib="es2022.intl" />
import type { Converter as MakeConverter } from 'opencc-js/cn2t';

/** Where the readers are: OpenCC's own standard, Taiwan, Taiwan with its own wording, Hong Kong. */
export type TraditionalStandard = 't' | 'tw' | 'twp' | 'hk';

type Convert = (text: string) => string;
interface Converters {
  toTraditional: Convert;
  /** From OpenCC's own standard to the one asked for. */
  toStandard: Convert;
  /** At once, for texts without a phrase in doubt. */
  direct: Convert;
}

const loaded = new Map<TraditionalStandard, Promise<Converters>>();
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** OpenCC's longest phrases that matter at a border. */
const LONGEST_PHRASE = 6;
const HAN_RUN = /[\u3400-\u9fff\uf900-\ufaff〇\u{20000}-\u{323af}]+/gu;

/** Phrases that hold although the segmenter parts them: 周线 | 图, 马里 | 兰. */
const HOLDING_PHRASES = ['周线', '马里兰', '里兰州', '里姆斯基'];

/** The tables take 300 ms and 100 MB to load: nobody pays for them who does not ask for traditional text. */
function load(standard: TraditionalStandard): Promise<Converters> {
  const known = loaded.get(standard);
  if (known !== undefined) return known;
  const loading = import('opencc-js/cn2t').then(({ Converter }: { Converter: typeof MakeConverter }) => ({
    toTraditional: Converter({ from: 'cn', to: 't' }),
    toStandard: standard === 't' ? (text: string) => text : Converter({ from: 't', to: standard }),
    direct: Converter({ from: 'cn', to: standard }),
  }));
  loaded.set(standard, loading);
  return loading;
}

/**
 * Writes simplified text in traditional characters, by words rather than by longest match: OpenCC reads 多只 in
 * 最多只能 as 多隻 and 被发 in 被发明 as 被髮, because its phrases know no word borders. Where its longest match and a
 * conversion word by word disagree, the phrase must begin and end where words do.
 */
export async function toTraditional(text: string, standard: TraditionalStandard = 't'): Promise<string> {
  const { toTraditional: convert, toStandard, direct } = await load(standard);
  let doubted = false;
  const traditional = text.replace(HAN_RUN, (run) => {
    const words = byWords(run, convert);
    doubted ||= words !== convert(run);
    return words;
  });
  return doubted ? toStandard(traditional) : direct(text);
}

function byWords(run: string, convert: Convert): string {
  const whole = convert(run);
  const segments = [...words.segment(run)];
  const wordwise = segments.map(({ segment }) => convert(segment)).join('');
  if (whole === wordwise || whole.length !== run.length || wordwise.length !== run.length) return whole;
  let result = '';
  for (const { segment, index } of segments) {
    for (let at = index; at < index + segment.length; at++) {
      const agreed = whole[at] === wordwise[at] || phraseHolds({ run, at, word: segment, start: index, wanted: whole[at], segments }, convert);
      result += agreed ? whole[at] : wordwise[at];
    }
  }
  return result;
}

interface Disagreement {
  run: string;
  /** The character that both conversions write differently, and how the longest match writes it. */
  at: number;
  wanted: string;
  /** The word that it stands in, and where that begins. */
  word: string;
  start: number;
  segments: readonly Intl.SegmentData[];
}

/**
 * Is the phrase behind the longest match one that the sentence means? It must end where a word ends (了如 in 了如何 does
 * not), and begin where one begins, unless it hangs a single character on a word (肉酱 + 面).
 */
function phraseHolds({ run, at, wanted, word, start, segments }: Disagreement, convert: Convert): boolean {
  const byPhrase = convert(run[at]) !== wanted;
  const [from, to] = byPhrase ? [at, at + 1] : [start, start + word.length];
  const phrase = shortestPhrase(run, at, wanted, from, to, convert);
  if (phrase === null) return true;
  const cut = (border: number): boolean => segments.some(({ segment, index }) => index < border && border < index + segment.length && isWord(segment));
  if (HOLDING_PHRASES.some((each) => run.startsWith(each, phrase[0]))) return true;
  if (cut(phrase[1])) return false;
  if (!byPhrase) return !cut(phrase[0]) && phrase[0] >= start - 1;
  return !cut(phrase[0]) || word.length === 1;
}

/** The shortest piece around `from` to `to` in which the character at `at` is written as wanted. */
function shortestPhrase(run: string, at: number, wanted: string, from: number, to: number, convert: Convert): [number, number] | null {
  for (let length = to - from; length <= Math.max(LONGEST_PHRASE, to - from + 2); length++) {
    for (let start = Math.max(0, to - length); start <= from && start + length <= run.length; start++) {
      if (convert(run.slice(start, start + length))[at - start] === wanted) return [start, start + length];
    }
  }
  return null;
}

/** A segment that stands alone as one word too; names written by sound (里姆斯基) do not. */
function isWord(segment: string): boolean {
  return [...words.segment(segment)].length === 1;
}
