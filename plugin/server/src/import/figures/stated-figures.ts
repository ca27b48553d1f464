/** The table of what texts have stated in figures. */
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { insertEntries } from '../bulk/insert-rows';
import type { EntityType } from '../entities/entity-store';
import { subjectOf, type Statement } from './statement';

export interface StatedFigureRow extends Omit<Statement, 'block'> {
  id: number;
  articleDocumentId: string;
}

/** Rows that are looked at for the subjects of a batch: where thousands of texts state one number, the first of them will do. */
const MOST_ROWS = 2_000;

const rows = (strapi: Strapi) => rowsOf<StatedFigureRow>(strapi, UIDS.statedFigure);

/** What texts have stated of the same subjects, the earliest first: one query for a batch. */
export async function findStatedFigures(strapi: Strapi, statements: readonly Statement[]): Promise<StatedFigureRow[]> {
  if (statements.length === 0) return [];
  const subjects = new Set(statements.map(subjectOf));
  const [things, entities] = [new Set(statements.map(({ thingKey }) => thingKey)), new Set(statements.map(({ entityDocumentId }) => entityDocumentId))];
  const found = await rows(strapi).findMany({ where: { thingKey: { $in: [...things] }, entityDocumentId: { $in: [...entities] } }, orderBy: { id: 'asc' }, limit: MOST_ROWS });
  return found.filter((row) => subjects.has(subjectOf(row)));
}

/** Must run in the texts' transaction. */
export async function addStatedFigures(strapi: Strapi, articles: readonly { documentId: string; statements: readonly Statement[] }[]): Promise<void> {
  const added = articles.flatMap(({ documentId, statements }) => statements.map(({ block: _, ...statement }) => ({ ...statement, articleDocumentId: documentId })));
  if (added.length > 0) await insertEntries(strapi, UIDS.statedFigure, added);
}

/** Lets what was stated of an entry count for the one that it was merged into. */
export async function moveStatedFigures(strapi: Strapi, entityType: EntityType, from: string, into: string): Promise<void> {
  await rows(strapi).updateMany({ where: { entityType, entityDocumentId: from }, data: { entityDocumentId: into } });
}

/** Takes {@link moveStatedFigures} back. @param meant document ids of the entry and all that are merged into it */
export async function restoreStatedFigures(strapi: Strapi, entityType: EntityType, from: string, into: string, meant: readonly string[]): Promise<void> {
  await rows(strapi).updateMany({ where: { entityType, entityDocumentId: into, linkedDocumentId: { $in: [...meant] } }, data: { entityDocumentId: from } });
}

export async function forgetStatedFigures(strapi: Strapi, articleDocumentId: string): Promise<void> {
  await rows(strapi).deleteMany({ where: { articleDocumentId } });
}
