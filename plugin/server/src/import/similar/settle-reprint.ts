import { writeText, type LightSourceText } from '../ledger/ledger';
import { outcome, type Outcome } from '../run/outcome';
import type { Hashed, Prepared } from '../run/prepared';
import { readColumns } from '../run/record-unimported';
import type { RunContext } from '../run/run-context';
import { existingArticles } from '../article/existing-articles';
import type { SourceTextRow } from '../rows';
import type { Reprint } from './find-reprint';

/** What the ledger keeps of a reprint, whatever becomes of it. */
export function reprintColumns(reprint: Reprint | null): Pick<SourceTextRow, 'reprintOf' | 'reprintKinship' | 'reprintShare'> {
  return { reprintOf: reprint?.articleDocumentId ?? null, reprintKinship: reprint?.kinship ?? null, reprintShare: reprint?.share ?? null };
}

/** Whether the source's policy links a copy to the first text. One that holds more than the first stays an article. */
export function isLinkedOnly({ source }: Pick<RunContext, 'source'>, { kinship }: Reprint): boolean {
  return source.duplicatePolicy === 'link' && kinship !== 'whole';
}

/** Settles a copy of an earlier text: it is linked to the first one's article and makes none of its own. */
export async function settleReprint(context: RunContext, { item, read }: Prepared & { read: Hashed }, known: Pick<SourceTextRow, 'id'> | null, reprint: Reprint): Promise<Outcome> {
  const { strapi, source, run, fingerprint } = context;
  const settled = outcome('duplicate', 'reprint', `${Math.round(reprint.share * 100)} % of “${item.key}” stand in the earlier “${reprint.title}”`, { text: reprint.title });
  await writeText(strapi, source.documentId, item.key, known?.id ?? null, {
    ...{ ...readColumns(read), ...reprintColumns(reprint), state: 'duplicate', articleDocumentId: reprint.articleDocumentId, cleanerFingerprint: fingerprint },
    ...{ lastChangedRun: run.documentId, attempts: 0, reasonCode: settled.reason?.code, reasonMessage: settled.reason?.message },
  });
  return reprint.articleDocumentId === null ? settled : { ...settled, article: { documentId: reprint.articleDocumentId, title: reprint.title } };
}

/** Whether the bytes of a text are those that were found to be a reprint, read and cleaned as they are now. */
export function isKnownReprint({ source, fingerprint }: Pick<RunContext, 'source' | 'fingerprint'>, known: LightSourceText, contentHash: string): boolean {
  return known.contentHash === contentHash && known.state === 'duplicate' && known.reprintOf !== null && source.duplicatePolicy === 'link' && known.cleanerFingerprint === fingerprint;
}

/** A copy that has not changed stays linked as it is. */
export async function settleKnownReprint({ strapi, source }: RunContext, known: LightSourceText, read: Hashed): Promise<Outcome> {
  await writeText(strapi, source.documentId, known.key, known.id, readColumns(read));
  const documentId = known.reprintOf as string;
  const title = (await existingArticles(strapi, [documentId])).get(documentId);
  const settled = outcome('duplicate', 'reprint', known.reasonMessage ?? `“${known.key}” is a copy of an earlier text`, title === undefined ? undefined : { text: title });
  return title === undefined ? settled : { ...settled, article: { documentId, title } };
}
