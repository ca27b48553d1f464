import type { ConflictDetail } from '../../../../shared/conflicts';
import type { ConflictRow } from '../../import/rows';
import type { Strapi } from '../../strapi';
import { compareVersions } from './compare-versions';
import { ALL_RIGHTS, demand, type Rights } from '../rights';
import { conflictRecords, conflictRows, findConflictRow, whereOf, type ConflictQuery } from './conflict-records';
import { contestedArticle, revisionOf } from './contested-article';
import { editableText } from './field-value';
import { mergedValue } from './merged-value';
import { readableVersions } from './readable-versions';

type Narrowing = Pick<ConflictQuery, 'source' | 'field' | 'article'>;

/**
 * One conflict with its versions side by side. The editor's is what stands in the article now, for an open one, and
 * what stood there at the decision, for a decided one.
 *
 * @param narrowing which list its neighbours are those of
 * @throws RecordNotFound; NotAllowed where she may not read that field of the article; ConflictRefused where an open conflict's article is gone
 */
export async function findConflict(strapi: Strapi, documentId: string, narrowing: Narrowing = {}, rights: Rights = ALL_RIGHTS): Promise<ConflictDetail> {
  const row = await findConflictRow(strapi, documentId);
  const [record] = await conflictRecords(strapi, [row], rights);
  if (record.article) await demand(rights, 'read', 'article', row.articleDocumentId, [row.field]);
  const contested = row.state === 'open' ? await contestedArticle(strapi, row) : null;
  const { base, editor, source } = contested ?? { base: row.base.value, editor: row.editor.value, source: row.source.value };
  const merged = contested ? mergedValue(contested.field, contested) : undefined;
  const [baseText, editorText, sourceText, mergedText] = await readableVersions(strapi, row.field, [base, editor, source, merged]);
  return {
    ...record,
    revision: revisionOf({ base, editor, source }),
    versions: { base, editor, source },
    rows: compareVersions(baseText, editorText, sourceText),
    editable: editableText(row.field, editor),
    merged: merged === undefined ? null : mergedText,
    alike: await conflictRows(strapi).count({ where: { state: 'open', differenceHash: row.differenceHash } }),
    previous: await neighbour(strapi, row, narrowing, 'desc'),
    next: await neighbour(strapi, row, narrowing, 'asc'),
  };
}

async function neighbour(strapi: Strapi, { id }: ConflictRow, narrowing: Narrowing, order: 'asc' | 'desc'): Promise<string | null> {
  const found = await conflictRows(strapi).findMany({
    where: { ...whereOf(narrowing), id: order === 'asc' ? { $gt: id } : { $lt: id } },
    select: ['documentId'],
    orderBy: { id: order },
    limit: 1,
  });
  return found[0]?.documentId ?? null;
}
