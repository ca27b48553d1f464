import { isAccountWord } from './outlets';

/** Words without a label that are longer together are a sentence, not what stands in a line of metadata. */
export const MOST_LOOSE = 30;

/** Who makes a bulletin stands beside its date: 党委办公室编. */
const EDITING_BODY = /(?:部|处|室|局|科|办|委|会|中心|公司)(?:主办|编印|编发|编|印发|印)$/u;

/** The words without a label that may name somebody or an outlet, without the marks around them. */
export function tellingWords(loose: readonly string[]): string[] {
  return loose.map((word) => word.replace(/^[\s,，、]{1,8}|[\s,，、]{1,8}$/gu, '')).filter((word) => word !== '' && !isAccountWord(word) && !EDITING_BODY.test(word));
}
