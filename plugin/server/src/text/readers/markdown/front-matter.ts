import { appendAll } from '../../append-all';
import type { MetadataEvidence, Removal } from '../../read-text';
import { evidenceOfField } from '../evidence-fields';

const LONGEST_FRONT_MATTER = 8 * 1024;
const FENCE = /^---[ \t]*\r?\n/;
const FIELD = /^([\p{L}_][\p{L}\d_ -]{0,40})\s{0,4}[:：]\s{0,8}(\S.{0,500})$/u;

/**
 * Reads `key: value` lines between two lines of `---` at the top as evidence. Lists and nested values are passed over.
 *
 * @returns where the text after it begins.
 */
export function readFrontMatter(source: string, evidence: MetadataEvidence[], removed: Removal[]): number {
  const open = FENCE.exec(source);
  if (!open) return 0;
  const head = source.slice(0, LONGEST_FRONT_MATTER);
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head.slice(open[0].length - 1));
  if (!close) return 0;
  const end = open[0].length - 1 + close.index + close[0].length;
  const inside = head.slice(open[0].length, open[0].length + close.index);
  const fields = inside.split('\n').map((line) => FIELD.exec(line.trimEnd()));
  if (fields.every((field) => field === null)) return 0;
  for (const field of fields) {
    if (field) appendAll(evidence, evidenceOfField(field[1].trim(), unquote(field[2].trim()), `frontMatter:${field[1].trim()}`));
  }
  removed.push({ rule: 'markup.frontMatter', start: 0, end });
  return end;
}

const unquote = (value: string): string => /^(["'])(.{0,500})\1$/.exec(value)?.[2] ?? value;
