import type { ArticleOriginRecord } from '../../../../shared/records';
import { entityNames } from '../../curate/entity-names';
import type { ArticleFields } from '../../import/article/article-fields';
import type { Strapi } from '../../strapi';

type Written = ArticleOriginRecord['written'];

/** What the importer last wrote, field by field, as text to be read; related entries by name, empty fields left out. */
export async function writtenFields(strapi: Strapi, base: ArticleFields | null): Promise<Written> {
  if (base === null) return [];
  const [organizations, initiatives] = await Promise.all([
    namesOf(strapi, 'organization', base.organizations),
    namesOf(strapi, 'initiative', base.initiatives),
  ]);
  const fields: Record<string, unknown> = { ...base, organizations, initiatives };
  return Object.entries(fields)
    .map(([field, value]) => ({ field, text: asText(value) }))
    .filter(({ text }) => text !== '');
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
