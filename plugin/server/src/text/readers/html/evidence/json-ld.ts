import { appendAll } from '../../../append-all';
import type { MetadataEvidence } from '../../../read-text';
import { elementsOf, type ElementNode } from '../tree';
import { person, statement } from './fields';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const LONGEST = 200_000;
const MAXIMUM_DEPTH = 4;
const TYPES = /Article|NewsArticle|BlogPosting|Report|WebPage/;

/** What `<script type="application/ld+json">` states; broken JSON states nothing. */
export function jsonLdEvidence(root: ElementNode): MetadataEvidence[] {
  const found: MetadataEvidence[] = [];
  for (const element of elementsOf(root)) {
    if (element.name !== 'script' || !/ld\+json/i.test(element.attributes.type ?? '')) continue;
    const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
    if (text.length > LONGEST) continue;
    try {
      read(JSON.parse(text) as Json, 0, found);
    } catch {
      // Templates leave line ends in strings and trailing commas; such a block is no evidence.
    }
  }
  return found;
}

function read(json: Json, depth: number, found: MetadataEvidence[]): void {
  if (depth > MAXIMUM_DEPTH || json === null || typeof json !== 'object') return;
  if (Array.isArray(json)) {
    for (const item of json.slice(0, 50)) read(item, depth + 1, found);
    return;
  }
  if (json['@graph'] !== undefined) read(json['@graph'], depth + 1, found);
  const types = [json['@type']].flat().map(String);
  const isArticle = types.some((type) => TYPES.test(type));
  // Baidu's own form has no type but `pubDate` and `appid`.
  if (!isArticle && json.pubDate === undefined) return;
  appendAll(found, [
    ...statement('publishedAt', textOf(json.datePublished ?? json.pubDate), 'jsonLd:datePublished'),
    ...statement('outlet', nameOf(json.publisher ?? json.sourceOrganization), 'jsonLd:publisher'),
    ...[json.author ?? null].flat().flatMap((author) => (isOrganization(author) ? [] : person(nameOf(author), 'author', 'jsonLd:author'))),
    ...[json.editor ?? null].flat().flatMap((editor) => person(nameOf(editor), 'editor', 'jsonLd:editor')),
    ...statement('summary', textOf(json.description), 'jsonLd:description'),
  ]);
}

const isOrganization = (json: Json): boolean => json !== null && typeof json === 'object' && !Array.isArray(json) && /Organization/.test(String(json['@type']));

function nameOf(json: Json | undefined): string | undefined {
  if (json !== null && typeof json === 'object' && !Array.isArray(json)) return textOf(json.name);
  return textOf(json);
}

const textOf = (json: Json | undefined): string | undefined => (typeof json === 'string' ? json : undefined);
