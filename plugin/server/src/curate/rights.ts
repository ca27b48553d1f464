import type { FieldName } from '../import/merge/merge-article';

/** A content type whose entries people curate. */
export type CuratedType = 'article' | 'organization' | 'initiative';

/** What a person may do with entries: by type, by fields, and under conditions such as “only her own”. */
export interface Rights {
  /** Those of the entries with which she may do it, in each of the fields; with the entry as such where no field is named. */
  allowed(action: 'read' | 'update', type: CuratedType, documentIds: readonly string[], fields: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether she may make entries of the type that have these fields. */
  mayCreate(type: CuratedType, fields: readonly string[]): boolean;
}

/** Who asks for something: code of the app and the command line may do everything. */
export interface Editor {
  name: string | null;
  rights: Rights;
}

export const ALL_RIGHTS: Rights = { allowed: async (_, __, documentIds) => new Set(documentIds), mayCreate: () => true };

/** The person's role allows it for other entries or fields only; the message says which right is missing. */
export class NotAllowed extends Error {
  constructor(action: string, type: CuratedType, fields: readonly string[]) {
    super(`Your role may not ${action} this ${type}${fields.length > 0 ? ` or one of its fields ${fields.join(', ')}` : ''}; ask an administrator for that right in the Content Manager`);
    this.name = 'NotAllowed';
  }
}

/** @throws NotAllowed unless she may do it with the entry in each of the fields */
export async function demand(rights: Rights, action: 'read' | 'update', type: CuratedType, documentId: string, fields: readonly string[]): Promise<void> {
  if (!(await rights.allowed(action, type, [documentId], fields)).has(documentId)) throw new NotAllowed(action, type, fields);
}

/** @throws NotAllowed unless she may make an article with all that the importer writes */
export function demandArticles(rights: Rights, fields: readonly FieldName[]): void {
  if (!rights.mayCreate('article', fields)) throw new NotAllowed('make', 'article', fields);
}
