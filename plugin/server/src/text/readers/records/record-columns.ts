import type { BylineRole } from '../../../../../shared/cleaned-text';
import { fieldNamed } from '../evidence-fields';

/** The columns of a record that Copydesk reads. `body` is the text, `key` names it, `address` says where it came from. */
export type RecordField =
  | 'key'
  | 'body'
  | 'address'
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'outlet'
  | 'site'
  | 'publishedAt'
  | 'canonicalUrl'
  | 'summary'
  | BylineRole;

/** Which column holds which field; columns that it does not name go by their own names. */
export type ColumnMapping = Partial<Record<RecordField, string>>;

const BODY_COLUMNS = ['body', 'content', 'text', 'article', 'html', 'markdown', 'fulltext', 'full_text', 'maintext', '正文', '内容', '內容', '全文', '文本'];
const KEY_COLUMNS = ['id', 'key', 'docid', 'doc_id', 'document_id', 'article_id', 'news_id', 'guid', 'uuid', '编号', '序号', '文章id'];
const ADDRESS_COLUMNS = ['address', 'page_url', 'pageurl', 'source_url', 'sourceurl'];

/** The column of `names` that holds each field: by the mapping, then by its name. */
export function columnsOf(names: readonly string[], mapping: ColumnMapping): Map<RecordField, string> {
  const columns = new Map<RecordField, string>(Object.entries(mapping) as [RecordField, string][]);
  const mapped = new Set(columns.values());
  for (const name of names) {
    const field = fieldOf(name);
    if (field !== null && !mapped.has(name) && !columns.has(field)) columns.set(field, name);
  }
  return columns;
}

function fieldOf(name: string): RecordField | null {
  const plain = name.trim().toLowerCase();
  if (BODY_COLUMNS.includes(plain)) return 'body';
  if (KEY_COLUMNS.includes(plain)) return 'key';
  if (ADDRESS_COLUMNS.includes(plain)) return 'address';
  return fieldNamed(name);
}
