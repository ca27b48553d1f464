import type { LightSourceText } from '../ledger/ledger';

/** Whether the text has an article of its own, be it deleted since; a duplicate only points to another's. */
export function ownsArticle(text: Pick<LightSourceText, 'state' | 'articleDocumentId'>): boolean {
  return text.articleDocumentId !== null && text.state !== 'duplicate';
}
