import { documentsOf, rowsOf, UIDS } from '../../strapi';
import type { ConflictRow, SourceTextRow } from '../rows';
import type { RollbackContext } from './rollback-context';

/**
 * Deletes an article that the run made, and notes in the ledger that this version of its text, and of its copies in
 * the source, is not to be imported again by itself. The evidence goes with the article.
 */
export async function removeArticle({ strapi, source, run }: RollbackContext, text: SourceTextRow, documentId: string): Promise<void> {
  await documentsOf(strapi, UIDS.article).delete({ documentId });
  await rowsOf<ConflictRow>(strapi, UIDS.conflict).deleteMany({ where: { articleDocumentId: documentId } });
  const texts = rowsOf<SourceTextRow>(strapi, UIDS.sourceText);
  const copies = await texts.findMany({ where: { articleDocumentId: documentId, sourceDocumentId: source.documentId, state: 'duplicate' }, select: ['id', 'contentHash', 'textHash'] });
  for (const { id, contentHash, textHash } of [text, ...copies]) {
    await texts.updateMany({
      where: { id },
      data: { state: 'undone', articleDocumentId: null, base: null, mentions: null, reprintOf: null, undoneHash: contentHash, undoneTextHash: textHash, lastChangedRun: run.documentId },
    });
  }
}
