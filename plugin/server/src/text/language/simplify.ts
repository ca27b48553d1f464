import { Converter, Locale } from 'opencc-js/t2cn';
import { replace, withUnits, type Edit, type MappedText } from '../mapped-text';
import { scriptEvidence } from './script';
import { unitConversion } from './unit-conversion';

/** OpenCC's own names for these conversions. */
const CONFIGURATIONS = { t: 't2s', tw: 'tw2s', twp: 'tw2sp' } as const;

type Convert = (text: string) => string;
const converters = new Map<string, Convert>();

function converter(from: 't' | 'tw' | 'twp'): Convert {
  const known = converters.get(from);
  if (known !== undefined) return known;
  const convert = unitConversion(Converter({ from, to: 'cn' }), Locale.configs[CONFIGURATIONS[from]]);
  converters.set(from, convert);
  return convert;
}

/** Clauses, so that a change of length stays within a clause's stretch. */
const CLAUSE = /[^，。；：！？、“”‘’（）《》,;:!?()\s]+|[，。；：！？、“”‘’（）《》,;:!?()\s]+/gu;

export interface SimplifyOptions {
  /** The text as a whole is traditional: 著 stands for 着 in it. */
  traditional: boolean;
  /** No piece of the text holds a traditional character: none needs to be searched for them again. */
  simplified?: boolean;
  /** Maps Taiwan and Hong Kong wording to mainland usage (軟體 → 软件). */
  mainlandWording: boolean;
}

/** The text in simplified characters. A text without a traditional character is returned as it is. */
export function simplify(mapped: MappedText, options: SimplifyOptions): MappedText {
  if (options.simplified === true || !needsConversion(mapped.text, options)) return mapped;
  const convert = converter(options.mainlandWording ? 'twp' : options.traditional ? 'tw' : 't');
  const whole = withAspect(convert(mapped.text), options);
  if (!options.mainlandWording && whole.length === mapped.text.length) return withUnits(mapped, whole);
  return replace(mapped, clauseEdits(mapped.text, (clause) => withAspect(convert(clause), options)));
}

/** The same for a string without a place in the source. */
export function simplifyString(text: string, options: SimplifyOptions): string {
  if (!needsConversion(text, options)) return text;
  return withAspect(converter(options.mainlandWording ? 'twp' : options.traditional ? 'tw' : 't')(text), options);
}

/** 著 where it writes: 著名, 著作, 名著, 编著, 显著. Everywhere else a traditional text means 着. */
const NO_ASPECT = /(?<![名原编土专显卓巨论合遗译昭拙撰所新旧])著(?![名作称述者书录])/gu;

/** `載著` → 载着: the phrases of the converter know only the commonest verbs. */
function withAspect(text: string, { traditional }: SimplifyOptions): string {
  return traditional && text.includes('著') ? text.replace(NO_ASPECT, '着') : text;
}

function needsConversion(text: string, options: SimplifyOptions): boolean {
  return scriptEvidence(text).traditional > 0 || (options.traditional && (options.mainlandWording || /[乾著]/.test(text)));
}

function clauseEdits(text: string, convert: Convert): Edit[] {
  const edits: Edit[] = [];
  for (const clause of text.matchAll(CLAUSE)) {
    const converted = convert(clause[0]);
    if (converted !== clause[0]) edits.push({ from: clause.index, to: clause.index + clause[0].length, text: converted });
  }
  return edits;
}
