import type { BylineRole } from '../../../../../shared/cleaned-text';
import { fieldNamed } from '../evidence-fields';
import { isIdName } from '../id-names';

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
/** Columns that name a record within its file, beside those that hold an id. */
const KEY_COLUMNS = ['key', '序号'];
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

/** Whether a column of this name holds what names a record. */
export function isKeyColumn(name: string): boolean {
  return isIdName(name) || KEY_COLUMNS.includes(name.trim().toLowerCase());
}

function fieldOf(name: string): RecordField | null {
  const plain = name.trim().toLowerCase();
  if (BODY_COLUMNS.includes(plain)) return 'body';
  if (isKeyColumn(plain)) return 'key';
  if (ADDRESS_COLUMNS.includes(plain)) return 'address';
  return fieldNamed(name);
}
