/**
 * Reasons of which the sentence in the reader's language says too little: what the server says exactly, in English,
 * names the fault that somebody has to mend.
 */
const EXACT: ReadonlySet<string> = new Set(['fault', 'doesNotAddUp', 'storingFailed', 'cleaningFailed', 'notReversed', 'notReadable', 'malformed', 'tooLarge']);

export function needsExactWords(code: string): boolean {
  return EXACT.has(code) || code.startsWith('source.');
}
