import { RegExpParser } from '@eslint-community/regexpp';
import { analyse } from 'scslre';

const LONGEST_PATTERN = 300;
const HIGHEST_REPEAT = 200;

const COMPETING =
  'could take very long on some lines, because two of its repeats can match the same characters; give each repeat characters of its own, or a bound such as {0,20}';

export type CheckedPattern = { pattern: RegExp } | { problem: string };

/**
 * Compiles a pattern of a rules file, or says why it is refused. Refused is what could take more than linear time on
 * some line: nested or adjacent repeats that compete for the same characters, repeats that start anew at each
 * character, references back to groups, and counted repeats so high that they work alike.
 */
export function checkPattern(source: string): CheckedPattern {
  if (source.length > LONGEST_PATTERN) return { problem: `has more than ${LONGEST_PATTERN} characters` };
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, 'u');
  } catch (error) {
    return { problem: `is no regular expression (${error instanceof Error ? error.message : String(error)})` };
  }
  if (pattern.test('')) return { problem: 'matches the empty line, so it would match every line; say what the line must hold' };
  const problem = refusedPart(source);
  if (problem !== null) return { problem };
  const { reports } = analyse(pattern, { maxReports: 1 });
  return reports.length === 0 ? { pattern } : { problem: COMPETING };
}

function refusedPart(source: string): string | null {
  let problem: string | null = null;
  /** `.*` and the like: two of them compete wherever they stand. */
  let repeatsOfAny = 0;
  const parser = new RegExpParser({ ecmaVersion: 2022 });
  const visit = (node: unknown): void => {
    if (problem !== null || node === null || typeof node !== 'object') return;
    const { type, max, element } = node as { type?: string; max?: number; element?: { type?: string; kind?: string } };
    if (type === 'Quantifier' && max === Infinity && element?.type === 'CharacterSet' && element.kind === 'any') repeatsOfAny += 1;
    if (type === 'Backreference') problem = 'refers back to a group, which no check can bound; write it out';
    if (type === 'Quantifier' && max !== undefined && Number.isFinite(max) && max > HIGHEST_REPEAT) problem = `repeats up to ${max} times; ${HIGHEST_REPEAT} is the most`;
    for (const [key, child] of Object.entries(node)) {
      if (key === 'parent' || key === 'resolved' || key === 'references') continue;
      if (Array.isArray(child)) child.forEach(visit);
      else visit(child);
    }
  };
  visit(parser.parsePattern(source, undefined, undefined, true));
  return problem ?? (repeatsOfAny > 1 ? COMPETING : null);
}
