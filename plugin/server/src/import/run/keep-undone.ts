import { existingArticles } from '../article/existing-articles';
import { outcome, type Outcome } from './outcome';
import type { Prepared } from './prepared';
import type { RunContext } from './run-context';

/** Leaves out a version of a text that a rollback took back. The ledger stays as the rollback left it. */
export async function keepUndone({ strapi }: RunContext, { item, known }: Prepared): Promise<Outcome> {
  const settled = outcome('kept', 'undone', `This version of “${item.key}” was undone; it is imported again when somebody asks for it or the source changes it`);
  const documentId = known?.articleDocumentId ?? null;
  const title = documentId === null ? undefined : (await existingArticles(strapi, [documentId])).get(documentId);
  return documentId === null || title === undefined ? settled : { ...settled, article: { documentId, title } };
}
