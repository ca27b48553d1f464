import { UIDS, type Strapi } from '../../strapi';
import type { ArticleFields } from '../article/article-fields';
import { lockDraft } from '../article/lock-draft';
import { storedArticle } from '../article/stored-article';
import type { FieldName } from '../merge/merge-article';
import { isSame } from '../merge/same';
import { closeConflicts } from '../decisions/close-conflicts';
import { signedInName } from './signed-in-name';
import { isImporterWriting } from './importer-writes';
import { recordWriters, textOfArticle } from './record-writers';

/** What the Document Service does to an article that can change its draft. */
const WRITES = ['update', 'discardDraft'];

/**
 * Keeps who wrote a field of an imported article last, whoever it is: the panel, an API, a release, code of the app. To
 * be called while Strapi registers.
 */
export function followWriters(strapi: Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    if (context.uid !== UIDS.article || documentId === undefined || isImporterWriting()) return next();
    if (context.action === 'delete') {
      return strapi.db.transaction(async () => {
        const result = await next();
        await closeConflicts(strapi, documentId);
        return result;
      });
    }
    if (!WRITES.includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      // Of two saves at once, the later one compares with what the earlier one has left: it reads nothing before.
      await lockDraft(strapi, documentId);
      if ((await textOfArticle(strapi, documentId)) === null) return next();
      const before = await storedArticle(strapi, documentId);
      const result = await next();
      const after = await storedArticle(strapi, documentId);
      if (before && after) await recordWriters(strapi, documentId, changedFields(before.fields, after.fields), { by: 'editor', run: null, user: signedInName(strapi) });
      return result;
    });
  });
}

function changedFields(before: ArticleFields, after: ArticleFields): FieldName[] {
  return (Object.keys(after) as FieldName[]).filter((field) => !isSame(before[field], after[field]));
}
