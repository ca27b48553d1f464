import type { Strapi } from '../../strapi';
import { canonical } from '../merge/same';
import { hookOn } from './registered-hooks';
import { SHIPPED_ATTRIBUTES, type Attribute } from './shipped-attributes';

interface ContentType {
  options?: { draftAndPublish?: boolean; reviewWorkflows?: boolean };
  attributes: Record<string, Attribute>;
}

/** Attributes that Strapi itself gives each type. */
const STRAPIS = new Set(['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']);
/** Kinds of attributes that leave nothing behind where an entry has no value for them. */
const EMPTY_BY_ITSELF = new Set(['relation', 'media', 'component', 'dynamiczone']);
/** Kinds of attributes that the Document Service changes before it stores them, or looks up. */
const TREATED = new Set(['password', 'uid']);

/**
 * Why entries of a type must be written through the Document Service, in words for the log: the host app localizes
 * the type, reviews it, changed our attributes, or registered what has to run. An attribute that the host added is no
 * hindrance where it may be empty or has a default.
 *
 * @returns null where the bulk writer leaves the same rows
 */
export function whyNotInBulk(strapi: Strapi, uid: string): string | null {
  const { options, attributes } = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as unknown as ContentType;
  const shipped = SHIPPED_ATTRIBUTES[uid];
  if (isLocalized(strapi, uid)) return `${uid} is localized`;
  if (options?.reviewWorkflows) return `${uid} is under a review workflow`;
  for (const [name, attribute] of Object.entries(attributes)) {
    if (STRAPIS.has(name)) continue;
    const hindrance = name in shipped ? changed(shipped[name], attribute) : added(name, attribute);
    if (hindrance) return `the attribute “${name}” of ${uid} ${hindrance}`;
  }
  const components = componentsOf(attributes);
  const extended = components.find((component) => isExtended(strapi, component));
  return extended === undefined ? hookOn(strapi, [uid, ...components]) : `the component ${extended} was changed`;
}

function isLocalized(strapi: Strapi, uid: string): boolean {
  const service = strapi.plugin('i18n')?.service('content-types') as { isLocalizedContentType(type: unknown): boolean } | undefined;
  return service?.isLocalizedContentType(strapi.contentTypes[uid as keyof typeof strapi.contentTypes]) ?? false;
}

function changed(shipped: Attribute, now: Attribute): string | null {
  return canonical(stated(shipped)) === canonical(stated(now)) ? null : 'was changed';
}

/** Without what decides where an editor sees it. */
function stated({ pluginOptions: _pluginOptions, ...rest }: Attribute): Record<string, unknown> {
  return rest;
}

function added(name: string, attribute: Attribute): string | null {
  if (name === 'firstPublishedAt') return 'is kept by Strapi';
  if (attribute.required === true && (attribute.default === undefined || EMPTY_BY_ITSELF.has(attribute.type))) return 'was added and is required';
  if (EMPTY_BY_ITSELF.has(attribute.type)) return attribute.default === undefined ? null : 'was added with a default';
  return attribute.default !== undefined && (TREATED.has(attribute.type) || attribute.unique === true) ? 'was added with a default' : null;
}

function componentsOf(attributes: Record<string, Attribute>): string[] {
  return Object.values(attributes).flatMap(({ type, component }) => (type === 'component' ? [component as string] : []));
}

/** Strapi keeps a component as it was registered beside what became of it. */
function isExtended(strapi: Strapi, uid: string): boolean {
  const component = strapi.components[uid as keyof typeof strapi.components] as unknown as { attributes: Record<string, Attribute>; __schema__: { attributes: Record<string, Attribute> } };
  return canonical(component.attributes) !== canonical(component.__schema__.attributes);
}
