import type { BylineRole } from '../../../../shared/cleaned-text';
import type { MetadataEvidence } from '../read-text';
import { momentOf } from './moment';

type EvidenceField = Exclude<MetadataEvidence['field'], 'byline'>;

/** Names that columns, front matter and data files give to our fields, in lower case. */
const FIELD_NAMES: Readonly<Record<string, EvidenceField | BylineRole>> = {
  title: 'title', headline: 'title', 标题: 'title', 標題: 'title', 题名: 'title',
  kicker: 'kicker', 引题: 'kicker', 肩题: 'kicker',
  subtitle: 'subtitle', 副题: 'subtitle', 副标题: 'subtitle',
  outlet: 'outlet', source: 'outlet', origin: 'outlet', 来源: 'outlet', 來源: 'outlet', 出处: 'outlet', 媒体: 'outlet',
  site: 'site', website: 'site', sitename: 'site', 网站: 'site', 站点: 'site',
  date: 'publishedAt', time: 'publishedAt', pubdate: 'publishedAt', published: 'publishedAt', publishedat: 'publishedAt',
  published_at: 'publishedAt', publish_time: 'publishedAt', publishtime: 'publishedAt', publish_date: 'publishedAt', pub_time: 'publishedAt',
  发布时间: 'publishedAt', 发布日期: 'publishedAt', 日期: 'publishedAt', 时间: 'publishedAt', 發布時間: 'publishedAt',
  url: 'canonicalUrl', link: 'canonicalUrl', canonicalurl: 'canonicalUrl', 原文链接: 'canonicalUrl', 链接: 'canonicalUrl', 网址: 'canonicalUrl',
  summary: 'summary', description: 'summary', abstract: 'summary', 摘要: 'summary', 导语: 'summary',
  author: 'author', authors: 'author', 作者: 'author',
  reporter: 'reporter', 记者: 'reporter', 記者: 'reporter',
  correspondent: 'correspondent', 通讯员: 'correspondent',
  editor: 'editor', 编辑: 'editor', 责任编辑: 'editor', 責編: 'editor',
  photographer: 'photographer', 摄影: 'photographer',
  provider: 'provider', 供稿: 'provider',
  publisher: 'publisher', 发布人: 'publisher', 发布单位: 'publisher',
};

const BYLINE_ROLES = new Set<string>(['reporter', 'correspondent', 'author', 'editor', 'photographer', 'provider', 'publisher']);
/** Names of several persons in one field; a space parts names of Han characters only. */
const NAME_SEPARATOR = /[、,，;；/|]|\s{1,20}(?=\p{Script=Han})/u;

/** What a named field states; nothing for a name that is none of ours. */
export function evidenceOfField(name: string, value: string, stated: string): MetadataEvidence[] {
  const field = fieldNamed(name);
  if (field === null || value === '') return [];
  if (field === 'publishedAt') {
    const moment = momentOf(value);
    return moment === null ? [] : [{ field, value: moment, stated }];
  }
  // Clippers write the page's address as its source.
  if (/^https?:\/\//i.test(value)) return field === 'canonicalUrl' || field === 'outlet' ? [{ field: 'canonicalUrl', value, stated }] : [];
  if (!isRole(field)) return [{ field, value, stated }];
  return value
    .split(NAME_SEPARATOR)
    .map((person) => person.trim())
    .filter((person) => person !== '')
    .map((person) => ({ field: 'byline', value: { name: person, role: field }, stated }));
}

/** The field of ours that a column or key is named for, null for none. */
export function fieldNamed(name: string): EvidenceField | BylineRole | null {
  return FIELD_NAMES[name.trim().toLowerCase()] ?? null;
}

function isRole(field: EvidenceField | BylineRole): field is BylineRole {
  return BYLINE_ROLES.has(field);
}
