/** Texts of the ledger that another cleaner has cleaned: what a re-clean takes, from the bytes as they came. */
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { findText } from '../ledger/ledger';
import { unpackBytes } from '../ledger/pack-bytes';
import { TextUnavailable, type Listed, type ReadBytes, type SourceReader } from '../reading/source-reader';
import type { SourceTextRow } from '../rows';

const BATCH = 500;

/** Texts that have an article, or might get one now. */
const othersTexts = (sourceDocumentId: string, fingerprint: string) => ({
  sourceDocumentId,
  state: { $in: ['current', 'quarantined'] },
  raw: { $notNull: true },
  cleanerFingerprint: { $ne: fingerprint },
});

/** Whether a source has texts that another cleaner has cleaned than the one that is named. */
export async function hasTextsOfOtherCleaner(strapi: Strapi, sourceDocumentId: string, fingerprint: string): Promise<boolean> {
  return (await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findOne({ where: othersTexts(sourceDocumentId, fingerprint), select: ['id'] })) !== null;
}

/** Reads those texts from the ledger; the source itself is not looked at. */
export class StoredTexts implements SourceReader {
  constructor(
    private readonly strapi: Strapi,
    private readonly sourceDocumentId: string,
    private readonly fingerprint: string,
  ) {}

  async *pages(): AsyncIterable<Listed[]> {
    const texts = rowsOf<SourceTextRow>(this.strapi, UIDS.sourceText);
    for (let after = 0; ; ) {
      const where = { ...othersTexts(this.sourceDocumentId, this.fingerprint), id: { $gt: after } };
      const batch = await texts.findMany({ where, select: ['id', 'key'], orderBy: { id: 'asc' }, limit: BATCH });
      if (batch.length === 0) return;
      // Without size and time, no text passes for unchanged before it was cleaned; and nothing that is not listed here is gone.
      yield batch.map(({ key }) => ({ key, size: null, modifiedAt: null, hides: [''] }));
      after = batch[batch.length - 1].id;
    }
  }

  async read(key: string): Promise<ReadBytes> {
    const text = await findText(this.strapi, this.sourceDocumentId, key);
    if (!text?.raw) throw new TextUnavailable('vanished', `“${key}” vanished after it was listed`);
    const bytes = await unpackBytes(text.raw);
    return { bytes, size: Number(text.size), modifiedAt: text.modifiedAt === null ? null : Number(text.modifiedAt), hints: text.readHints ?? undefined };
  }
}
