import type { ArticleOriginRecord } from '../../../../shared/records';
import type { Rights } from '../../curate/rights';
import { entityNames } from '../../curate/entity-names';
import type { ArticleFields } from '../../import/article/article-fields';
import type { Strapi } from '../../strapi';

type Written = ArticleOriginRecord['written'];

/** What the importer last wrote, field by field, as text to be read; related entries by name, empty fields and those that the person may not read left out. */
export async function writtenFields(strapi: Strapi, articleDocumentId: string, base: ArticleFields | null, rights: Rights): Promise<Written> {
  if (base === null) return [];
  const [organizations, initiatives] = await Promise.all([
    namesOf(strapi, 'organization', base.organizations),
    namesOf(strapi, 'initiative', base.initiatives),
  ]);
  const fields: Record<string, unknown> = { ...base, organizations, initiatives };
  const written = Object.entries(fields)
    .map(([field, value]) => ({ field, text: asText(value) }))
    .filter(({ text }) => text !== '');
  const readable = await Promise.all(written.map(({ field }) => rights.allowed('read', 'article', [articleDocumentId], [field])));
  return written.filter((_, index) => readable[index].has(articleDocumentId));
}

async function namesOf(strapi: Strapi, type: 'organization' | 'initiative', documentIds: string[]): Promise<string[]> {
  const names = await entityNames(strapi, type, documentIds);
  return documentIds.flatMap((documentId) => names.get(documentId) ?? []);
}

/** `['甲公司', '乙公司']` → a line each; a byline or figure → its words side by side. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join('\n');
  if (typeof value === 'object') return figureQuote(value) ?? Object.values(value).map(asText).filter(Boolean).join(' · ');
  return String(value);
}

/** A figure reads best as the story says it. */
function figureQuote(value: object): string | null {
  return 'quote' in value && typeof value.quote === 'string' ? value.quote : null;
}
