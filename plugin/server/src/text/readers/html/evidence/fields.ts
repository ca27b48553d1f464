import type { MetadataEvidence } from '../../../read-text';
import { momentOf } from '../../moment';

type TextField = Exclude<MetadataEvidence['field'], 'byline'>;

const LONGEST_VALUE: Readonly<Record<TextField, number>> = {
  title: 200,
  kicker: 200,
  subtitle: 200,
  outlet: 40,
  site: 40,
  publishedAt: 60,
  canonicalUrl: 500,
  summary: 2000,
};
/** Labels in front of a value, such as `来源：人民网`. */
const LABEL = /^(?:文章|稿件|信息|新闻|消息)?(?:来源|來源|作者|责任编辑|責任編輯|编辑|发布时间|日期)\s{0,3}[:：]\s{0,3}/;
/** Behind the name of an outlet: `人民网-文化频道 原创稿`. */
const OUTLET_TAIL = /\s{1,3}(?:原创稿?|转载|综合)$/;

/** One statement, cleaned of labels; none where the value is empty, too long or a template's placeholder. */
export function statement(field: TextField, raw: string | undefined, stated: string): MetadataEvidence[] {
  let value = (raw ?? '').replace(/\s+/g, ' ').trim();
  if (field === 'outlet' || field === 'publishedAt') value = value.replace(LABEL, '');
  if (field === 'outlet' || field === 'site') value = value.replace(OUTLET_TAIL, '');
  if (value === '' || value.length > LONGEST_VALUE[field] || /^[{$<]|[}>]$|^(?:null|undefined|none)$/i.test(value)) return [];
  if (field === 'publishedAt') {
    const moment = momentOf(value);
    return moment === null ? [] : [{ field, value: moment, stated }];
  }
  if (field === 'canonicalUrl' && !/^https?:\/\//i.test(value)) return [];
  return [{ field, value, stated }];
}

/** A person by name; no codes, addresses or sentences. */
export function person(raw: string | undefined, role: 'author' | 'editor' | 'reporter', stated: string): MetadataEvidence[] {
  const text = (raw ?? '').replace(/\s+/g, ' ').trim().replace(LABEL, '');
  return text
    .split(/[、,，;；/]|\s(?=\p{Script=Han})/u)
    .map((name) => name.trim())
    .filter((name) => /^(?:\p{Script=Han}[\p{Script=Han}·]{1,11}|[A-Z][A-Za-z .'-]{2,40})$/u.test(name))
    .map((name) => ({ field: 'byline', value: { name, role }, stated }));
}
