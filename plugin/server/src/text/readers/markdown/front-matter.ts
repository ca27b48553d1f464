import { appendAll } from '../../append-all';
import type { MetadataEvidence, Removal } from '../../read-text';
import { evidenceOfField } from '../evidence-fields';
import { isIdName } from '../id-names';

const LONGEST_FRONT_MATTER = 8 * 1024;
const FENCE = /^---[ \t]*\r?\n/;
const FIELD = /^([\p{L}_][\p{L}\d_ -]{0,40})\s{0,4}[:：]\s{0,8}(\S.{0,500})$/u;

/** What stands between two lines of `---` at the top of a text. */
export interface FrontMatter {
  /** `name: value` lines, as they stand; lists and nested values are passed over. */
  fields: { name: string; value: string }[];
  /** Where the text after it begins. */
  end: number;
}

/** The front matter of a decoded text; null where it has none. */
export function frontMatterOf(source: string): FrontMatter | null {
  const open = FENCE.exec(source);
  if (!open) return null;
  const head = source.slice(0, LONGEST_FRONT_MATTER);
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head.slice(open[0].length - 1));
  if (!close) return null;
  const end = open[0].length - 1 + close.index + close[0].length;
  const lines = head.slice(open[0].length, open[0].length + close.index).split('\n');
  const fields = lines.flatMap((line) => {
    const field = FIELD.exec(line.trimEnd());
    return field ? [{ name: field[1].trim(), value: field[2].trim() }] : [];
  });
  return fields.length === 0 ? null : { fields, end };
}

/**
 * Reads front matter as evidence.
 *
 * @returns where the text after it begins.
 */
export function readFrontMatter(source: string, evidence: MetadataEvidence[], removed: Removal[]): number {
  const found = frontMatterOf(source);
  if (found === null) return 0;
  for (const { name, value } of found.fields) appendAll(evidence, evidenceOfField(name, unquote(value), `frontMatter:${name}`));
  removed.push({ rule: 'markup.frontMatter', start: 0, end: found.end });
  return found.end;
}

/** Whether a text without an ending that tells its format begins with front matter: `---` alone may be a rule between lines. */
export function beginsWithFrontMatter(source: string): boolean {
  const fields = frontMatterOf(source)?.fields ?? [];
  return fields.some(({ name }) => isIdName(name)) || fields.filter(({ name, value }) => /^[a-z_]+$/i.test(name) && evidenceOfField(name, unquote(value), name).length > 0).length > 1;
}

export function unquote(value: string): string {
  return /^(["'])(.{0,500})\1$/.exec(value)?.[2] ?? value;
}
