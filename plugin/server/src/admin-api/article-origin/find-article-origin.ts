import type { ArticleOriginRecord } from '../../../../shared/records';
import type { RunRow, SourceRow, SourceTextRow } from '../../import/rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { demand, type Rights } from '../../curate/rights';
import { fieldWriters } from './field-writers';
import { writtenFields } from './written-fields';

type Ledger = Pick<SourceTextRow, 'id' | 'sourceDocumentId' | 'key' | 'state' | 'warnings' | 'base' | 'articleRun' | 'writers' | 'lastChangedRun'>;

/** Without the text as it came, which may be large. */
const LEDGER_COLUMNS = ['id', 'sourceDocumentId', 'key', 'state', 'warnings', 'base', 'articleRun', 'writers', 'lastChangedRun'];

/**
 * Where an article came from, off the ledger. Where several texts belong to it, the one that it was made from counts.
 *
 * @returns null for an article that no text belongs to, such as one that an editor wrote.
 * @throws NotAllowed where the person may not read the article
 */
export async function findArticleOrigin(strapi: Strapi, articleDocumentId: string, rights: Rights): Promise<ArticleOriginRecord | null> {
  await demand(rights, 'read', 'article', articleDocumentId, []);
  const texts = await rowsOf<Ledger>(strapi, UIDS.sourceText).findMany({
    where: { articleDocumentId },
    select: LEDGER_COLUMNS,
    orderBy: { id: 'asc' },
    limit: 20,
  });
  const text = texts.find(({ base }) => base !== null) ?? texts[0];
  if (text === undefined) return null;
  const [source, run] = await Promise.all([
    rowsOf<Pick<SourceRow, 'documentId' | 'name'>>(strapi, UIDS.source).findOne({
      where: { documentId: text.sourceDocumentId },
      select: ['documentId', 'name'],
    }),
    findRun(strapi, text.lastChangedRun),
  ]);
  return {
    source: source && { documentId: source.documentId, name: source.name },
    key: text.key,
    run,
    gone: text.state === 'gone' || text.state === 'archived',
    archived: text.state === 'archived',
    warnings: text.warnings ?? [],
    written: await writtenFields(strapi, articleDocumentId, text.base, rights),
    writers: await fieldWriters(strapi, articleDocumentId, text),
    conflicts: await rowsOf(strapi, UIDS.conflict).count({ where: { articleDocumentId, state: 'open' } }),
  };
}

async function findRun(strapi: Strapi, documentId: string | null): Promise<ArticleOriginRecord['run']> {
  if (documentId === null) return null;
  const run = await rowsOf<Pick<RunRow, 'documentId' | 'startedAt'>>(strapi, UIDS.run).findOne({
    where: { documentId },
    select: ['documentId', 'startedAt'],
  });
  return run && { documentId: run.documentId, startedAt: run.startedAt };
}
