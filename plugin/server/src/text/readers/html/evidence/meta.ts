import type { MetadataEvidence } from '../../../read-text';
import { elementsOf, type ElementNode } from '../tree';
import { person, statement } from './fields';

type Reading = { field: 'outlet' | 'site' | 'publishedAt' | 'summary' } | { role: 'author' | 'editor' };

/** `name`, `property` or `itemprop` of a `<meta>` in lower case, best first. */
const NAMES: readonly (readonly [name: string, reading: Reading])[] = [
  ['article:published_time', { field: 'publishedAt' }],
  ['og:published_time', { field: 'publishedAt' }],
  ['datepublished', { field: 'publishedAt' }],
  ['publishdate', { field: 'publishedAt' }],
  ['publish_date', { field: 'publishedAt' }],
  ['publish-date', { field: 'publishedAt' }],
  ['publishtime', { field: 'publishedAt' }],
  ['pubdate', { field: 'publishedAt' }],
  ['pubtime', { field: 'publishedAt' }],
  ['weibo: article:create_at', { field: 'publishedAt' }],
  ['weibo:article:create_at', { field: 'publishedAt' }],
  ['og:time', { field: 'publishedAt' }],
  ['og:release_date', { field: 'publishedAt' }],
  ['bytedance:published_time', { field: 'publishedAt' }],
  ['dc.date.issued', { field: 'publishedAt' }],
  ['dc.date', { field: 'publishedAt' }],
  ['date', { field: 'publishedAt' }],
  ['dateupdate', { field: 'publishedAt' }],
  ['contentsource', { field: 'outlet' }],
  ['source', { field: 'outlet' }],
  ['mediaid', { field: 'outlet' }],
  ['og:site_name', { field: 'site' }],
  ['sitename', { field: 'site' }],
  ['application-name', { field: 'site' }],
  ['author', { role: 'author' }],
  ['article:author', { role: 'author' }],
  ['editor', { role: 'editor' }],
  ['description', { field: 'summary' }],
  ['og:description', { field: 'summary' }],
];

/** `网易`, `某某日报`, `综合频道`, `管理员`. */
const OUTLET = /[网報报社局台]$|^网|新闻|时报|日报|晚报|消息|频道|编辑部|中心|管理员|佚名|本站/;

/** What `<meta>` elements state. */
export function metaEvidence(root: ElementNode): MetadataEvidence[] {
  const contents = new Map<string, string>();
  for (const { name, attributes } of elementsOf(root)) {
    if (name !== 'meta' || attributes.content === undefined) continue;
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').trim().toLowerCase();
    if (key !== '' && !contents.has(key)) contents.set(key, attributes.content);
  }
  const found = NAMES.flatMap(([name, reading]) => {
    const content = contents.get(name);
    const stated = `meta:${name}`;
    return 'field' in reading ? statement(reading.field, content, stated) : person(content, reading.role, stated);
  });
  const names = found.flatMap(({ field, value }) => ((field === 'outlet' || field === 'site') && typeof value === 'string' ? [value] : []));
  return found.filter(({ field, value }) => field !== 'byline' || typeof value === 'string' || !isOutlet(value.name, names));
}

/** Many pages name their site where the author belongs. */
const isOutlet = (name: string, names: readonly string[]): boolean => OUTLET.test(name) || names.some((other) => other.includes(name));
