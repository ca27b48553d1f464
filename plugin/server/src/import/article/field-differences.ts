import type { FieldDifference } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { ArticleFields } from './article-fields';

/** Letters shown on either side of what differs, and of what differs itself. */
const AROUND = 20;
const LONGEST = 400;

type Names = ReadonlyMap<string, string>;

/** What would change in an article, field by field, as text to be read. Related entries are named as they stand now. */
export async function fieldDifferences(strapi: Strapi, before: ArticleFields, changes: Partial<ArticleFields>): Promise<FieldDifference[]> {
  const names = await namesOf(strapi, before, changes);
  const fields = Object.keys(changes) as (keyof ArticleFields)[];
  return fields.map((field) => ({ field, ...whereTheyDiffer(asText(before[field], names), asText(changes[field], names)) }));
}

/** Two texts cut to where they differ, with a few letters around it. */
function whereTheyDiffer(before: string, after: string): { before: string; after: string } {
  const [one, other] = [[...before], [...after]];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return { before: cut(one, start, one.length - end), after: cut(other, start, other.length - end) };
}

function cut(letters: string[], start: number, end: number): string {
  const from = start <= AROUND ? 0 : start - AROUND;
  const differing = Math.min(end, start + LONGEST);
  const to = differing < end ? differing : Math.min(letters.length, end + AROUND);
  return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`;
}

async function namesOf(strapi: Strapi, ...fields: Partial<ArticleFields>[]): Promise<Names> {
  const names = new Map<string, string>();
  for (const [field, uid] of [['organizations', UIDS.organization], ['initiatives', UIDS.initiative]] as const) {
    const documentIds = [...new Set(fields.flatMap((each) => each[field] ?? []))];
    if (documentIds.length === 0) continue;
    const entries = await rowsOf<{ documentId: string; name: string }>(strapi, uid).findMany({ where: { documentId: { $in: documentIds } }, select: ['documentId', 'name'] });
    for (const { documentId, name } of entries) names.set(documentId, name);
  }
  return names;
}

/** A list is a line each; a byline or figure its words side by side. */
function asText(value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => asText(each, names)).join('\n');
  if (typeof value === 'object') return Object.values(value).map((each) => asText(each, names)).filter(Boolean).join(' · ');
  return names.get(String(value)) ?? String(value);
}
