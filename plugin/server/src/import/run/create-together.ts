import { UIDS } from '../../strapi';
import { articleFields, type ArticleFields } from '../article/article-fields';
import { policyPublishes } from '../article/write-article';
import { createDocuments, newDocumentId } from '../bulk/create-documents';
import { BatchEntities } from '../entities/batch-entities';
import type { LinkedEntities } from '../entities/link-entities';
import { EarlierFigures } from '../figures/earlier-figures';
import { findTexts, findTextsById, ownedHashes, writeNewTexts } from '../ledger/ledger';
import { lockNames } from '../lease/lease';
import { mentionsOfText } from '../mentions/mention-rows';
import { storeNewMentions } from '../mentions/store-mentions';
import { BatchReprints } from '../similar/batch-reprints';
import type { Reprint } from '../similar/find-reprint';
import { isLinkedOnly, reprintColumns } from '../similar/settle-reprint';
import { SlugBook } from '../slugs/slug-book';
import { ledgerColumns } from './ledger-columns';
import { linkBatch } from './link-batch';
import type { Outcome } from './outcome';
import { withWarnings, type PreparedCleaned } from './prepared';
import type { RunContext } from './run-context';

/** A text on its way to becoming an article. */
interface NewText {
  text: PreparedCleaned;
  /** The text with the warnings that came of what is stored. */
  judged: PreparedCleaned;
  documentId: string;
  fields: ArticleFields;
  links: LinkedEntities;
  reprint: Reprint | null;
  publish: boolean;
}

/**
 * Makes the articles of many new texts with the rows that {@link import('./apply-cleaned').applyCleaned} leaves for
 * each, in few statements. Texts that need more than that are left out: whose bytes another text brought, that the
 * ledger knows meanwhile, or that the source's policy links to an earlier one. Must run in a transaction that holds
 * the lease.
 *
 * @returns the outcomes of those that were made
 */
export async function createTogether(context: RunContext, texts: readonly PreparedCleaned[]): Promise<Map<PreparedCleaned, Outcome>> {
  const { strapi, source, authorId, run } = context;
  await lockNames(strapi);
  const reprints = new BatchReprints(strapi);
  const named: Omit<NewText, 'links' | 'judged' | 'publish'>[] = [];
  for (const text of await whollyNew(context, texts)) {
    const publish = policyPublishes(source.publishPolicy, text.cleaned.warnings);
    const fields = articleFields(text.cleaned, [], []);
    const reprint = await reprints.find(text.digest.comparable);
    // The Document Service refuses to publish without a title, and says so.
    if ((reprint && isLinkedOnly(context, reprint)) || (publish && fields.title.trim() === '')) continue;
    const documentId = newDocumentId(strapi, UIDS.article);
    reprints.remember(documentId, fields.title, text.digest.comparable);
    named.push({ text, documentId, fields, reprint });
  }
  const slugs = new SlugBook(strapi);
  const entities = new BatchEntities(strapi, slugs);
  const links = await linkBatch(context, entities, slugs, named.map(({ text }) => text.cleaned));
  const linked = named.map(({ text: { cleaned } }, index) => ({ cleaned, mentions: links[index].mentions }));
  const figures = await EarlierFigures.of(strapi, linked);
  const made = named.map((each, index): NewText => {
    const fields = { ...each.fields, organizations: links[index].organizations, initiatives: links[index].initiatives };
    const judged = withWarnings(each.text, figures.judge(linked[index], each.documentId, fields.title));
    return { ...each, judged, links: links[index], fields, publish: policyPublishes(source.publishPolicy, judged.cleaned.warnings) };
  });
  await entities.flush();
  await createDocuments(strapi, UIDS.article, await documentsOf(slugs, made), authorId);
  await storeNewMentions(strapi, made.map(({ documentId, fields, publish, links: { mentions }, text }) => ({ documentId, title: fields.title, body: fields.body, published: publish, mentions: mentionsOfText(text.cleaned, mentions) })), run.documentId);
  await figures.flush();
  await reprints.flush();
  await writeNewTexts(strapi, source.documentId, made.map((each) => ledgerRow(context, each)));
  return new Map(made.map(({ text, judged, documentId, fields }) => [text, { bucket: 'created', warnings: judged.cleaned.warnings, article: { documentId, title: fields.title } }]));
}

/** Texts that neither the ledger nor an earlier text of the batch knows, by key, by bytes or by id. */
async function whollyNew({ strapi, source }: RunContext, texts: readonly PreparedCleaned[]): Promise<PreparedCleaned[]> {
  const owned = await ownedHashes(strapi, texts.map(({ read }) => read.contentHash));
  const known = await findTexts(strapi, source.documentId, texts.map(({ item }) => item.keyHash));
  const ids = texts.flatMap(({ digest: { explicitId } }) => explicitId ?? []);
  const taken = new Set((await findTextsById(strapi, source.documentId, ids)).keys());
  return texts.filter(({ item, read, digest: { explicitId } }) => {
    if (known.has(item.keyHash) || owned.has(read.contentHash) || (explicitId !== null && taken.has(explicitId))) return false;
    owned.add(read.contentHash);
    if (explicitId !== null) taken.add(explicitId);
    return true;
  });
}

async function documentsOf(slugs: SlugBook, made: readonly NewText[]) {
  await slugs.prepare(UIDS.article, made.map(({ fields }) => fields.title), 'article');
  const documents = [];
  for (const { documentId, fields: { bylines, figures, organizations, initiatives, ...values }, publish } of made) {
    const slug = await slugs.take(UIDS.article, values.title, 'article');
    documents.push({ documentId, values: { ...values, slug }, components: { bylines, figures }, relations: { organizations, initiatives }, publish });
  }
  return documents;
}

function ledgerRow(context: RunContext, { judged, documentId, fields, links, reprint }: NewText) {
  return { key: judged.item.key, ...ledgerColumns(context, judged), ...reprintColumns(reprint), state: 'current' as const, base: fields, mentions: links.mentions, articleDocumentId: documentId, articleRun: context.run.documentId };
}
