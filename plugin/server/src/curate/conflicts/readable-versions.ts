import type { Byline } from '../../../../shared/cleaned-text';
import type { ArticleFigure } from '../../import/article/article-fields';
import type { Strapi } from '../../strapi';
import { entityNames } from '../entity-names';

/** Versions of one field as texts to be read and compared: a line an entry of a list, entries of other types by name. */
export async function readableVersions(strapi: Strapi, field: string, versions: readonly unknown[]): Promise<string[]> {
  if (field !== 'organizations' && field !== 'initiatives') return versions.map(readable);
  const lists = versions.map((version) => (Array.isArray(version) ? (version as string[]) : []));
  const names = await entityNames(strapi, field === 'organizations' ? 'organization' : 'initiative', lists.flat());
  return lists.map((documentIds) => documentIds.map((documentId) => names.get(documentId) ?? documentId).join('\n'));
}

function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(readable).join('\n');
  if (typeof value !== 'object') return String(value).replace(/\r\n?/g, '\n');
  if ('role' in value) return bylineText(value as Byline);
  return figureText(value as ArticleFigure);
}

function bylineText({ name, role }: Byline): string {
  return `${name} · ${role}`;
}

/** All parts, because figures in conflict have the words of the story in common. */
function figureText({ value, unit, of, approx, quote, date }: ArticleFigure): string {
  return [quote, [approx, value, unit].filter((part) => part !== null && part !== '').join(' '), of, date].filter(Boolean).join(' · ');
}
