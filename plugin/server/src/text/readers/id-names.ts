/** Names under which front matter and records give a text an id of its own, the strongest first; in lower case. */
const ID_NAMES = ['id', 'docid', 'doc_id', 'document_id', 'article_id', 'news_id', 'guid', 'uuid', '编号', '文章id'];

/** Longest id, in UTF-16 units. */
export const LONGEST_ID = 200;

/** Whether a field of this name holds the text's id. */
export function isIdName(name: string): boolean {
  return ID_NAMES.includes(name.trim().toLowerCase());
}

/** The strongest of some fields that hold an id; null without one. */
export function strongestId<Field extends { name: string }>(fields: readonly Field[]): Field | null {
  const rankOf = ({ name }: Field) => ID_NAMES.indexOf(name.trim().toLowerCase());
  return fields.filter(({ name }) => isIdName(name)).sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null;
}

/** An id as it is compared: NFC, without white space around it; null for what cannot be one. */
export function asId(value: string): string | null {
  const id = value.trim().normalize('NFC');
  return id === '' || id.length > LONGEST_ID || /\p{Cc}/u.test(id) ? null : id;
}
