/** Rows as the database keeps them, of the columns that the checks need. */
import type { StrapiProcess } from '../processes/strapi-process';

export interface ArticleRow {
  id: number;
  document_id: string;
  slug: string;
  title: string;
  subtitle: string | null;
  body: string;
  published_at: string | number | null;
}

export interface LedgerRow {
  source_document_id: string;
  key: string;
  state: string;
  article_document_id: string | null;
}

export interface ItemRow {
  key: string;
  bucket: string | null;
  article_document_id: string | null;
}

export interface ConflictRow {
  article_document_id: string;
  field: string;
  state: string;
}

export interface MentionRow {
  article_document_id: string;
  entity_document_id: string;
  block: number;
  start: number;
  published: boolean | number;
}

export function tableRows<Row>(strapi: StrapiProcess, table: string, where: Record<string, unknown> = {}): Promise<Row[]> {
  return strapi.order<Row[]>('rows', { table, where });
}
