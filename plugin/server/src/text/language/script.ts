import type { Script } from '../../../../shared/cleaned-text';
import { copyUnits, MOST_UNITS, units } from '../units';
import { simplifiedUnits } from './simplified-units';

/** Characters that both scripts write, though one of them in another sense: 后 (皇后), 里 (公里), 干 (干涉). No evidence. */
const BOTH = '干后里只台准于云余松冲征范谷千发面曲斗出丑姜卷困回夸板表布采虫党淀吊冬饭丰复杆合胡划伙几家价借卷克夸累漓蔑弥涂无喂系咸向须叶佣郁愿岳折制致钟周注朱庄准着占志升仆了御欲制并尽蒙仇别症才扎沈';

const SIMPLIFIED = 1;
const TRADITIONAL = 2;
let evidence: Uint8Array | null = null;

/** For each UTF-16 unit which script it is evidence of. Built once, from OpenCC's own tables. */
function table(): Uint8Array {
  if (evidence !== null) return evidence;
  const scripts = new Uint8Array(65536);
  for (const [traditional, simplified] of simplifiedUnits()) {
    scripts[simplified.charCodeAt(0)] |= SIMPLIFIED;
    scripts[traditional.charCodeAt(0)] |= TRADITIONAL;
  }
  for (let unit = 0; unit < scripts.length; unit++) if (scripts[unit] === (SIMPLIFIED | TRADITIONAL)) scripts[unit] = TRADITIONAL;
  for (const character of BOTH) scripts[character.charCodeAt(0)] = 0;
  evidence = scripts;
  return scripts;
}

export interface ScriptEvidence {
  simplified: number;
  traditional: number;
}

/** Characters of a text that only one of the scripts writes. */
export function scriptEvidence(text: string): ScriptEvidence {
  const scripts = table();
  let simplified = 0;
  let traditional = 0;
  for (let from = 0; from < text.length; from += MOST_UNITS) {
    const length = copyUnits(text, from);
    for (let at = 0; at < length; at++) {
      const script = scripts[units[at]];
      simplified += script & SIMPLIFIED;
      traditional += script >> 1;
    }
  }
  return { simplified, traditional };
}

/** So much of a text may be of the other script (a name, a quotation, a verse) before it counts as mixed. */
const STRAY = 0.12;

/** The script of a text, by the characters that only one script writes. A text without evidence counts as simplified. */
export function scriptOf(texts: Iterable<string>): Script {
  return scriptBy(evidenceOf(texts));
}

/** The evidence of several texts taken together. */
export function evidenceOf(texts: Iterable<string>): ScriptEvidence {
  const sum = { simplified: 0, traditional: 0 };
  for (const text of texts) {
    const found = scriptEvidence(text);
    sum.simplified += found.simplified;
    sum.traditional += found.traditional;
  }
  return sum;
}

/** The script that evidence speaks for; see `scriptOf`. */
export function scriptBy({ simplified, traditional }: ScriptEvidence): Script {
  const all = simplified + traditional;
  if (all === 0 || traditional <= Math.max(2, all * STRAY)) return 'hans';
  return simplified <= all * STRAY ? 'hant' : 'mixed';
}
