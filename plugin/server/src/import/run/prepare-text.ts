import { UnreadableText } from '../../text/unreadable-text';
import { askFinders } from '../finders/ask-finders';
import { sha256 } from '../ledger/hashes';
import { findTextsById, isUndone, ownedOrArchived, type LightSourceText } from '../ledger/ledger';
import { isKnownReprint } from '../similar/settle-reprint';
import { SourceUnavailable, TextUnavailable } from '../reading/source-reader';
import type { RunItemRow } from '../rows';
import { askTogether } from './ask-together';
import { ID_TWICE } from './place-by-id';
import { ownsArticle } from './text-owner';
import type { Finding, Prepared } from './prepared';
import { isOutage, passes } from './database-faults';
import type { RunContext } from './run-context';

/** Reads one text, and cleans it if its bytes are new. Writes nothing, so that several texts can be prepared at once. */
export async function prepareText(context: RunContext, item: RunItemRow, known: LightSourceText | undefined): Promise<Prepared> {
  return { item, known, ...(await find(context, item.key, known)) };
}

async function find(context: RunContext, key: string, known: LightSourceText | undefined): Promise<Finding> {
  try {
    const bytes = await context.reader.read(key);
    const read = { ...bytes, contentHash: sha256(bytes.bytes) };
    if (context.run.kind !== 'reclean') {
      if (await isTakenBack(context, read.contentHash, known)) return { kind: 'undone', read };
      if (await isKnown(context, read.contentHash, known)) return { kind: 'sameBytes', read };
    }
    const result = await context.threads.clean({ bytes: read.bytes, hints: { ...context.hints, ...read.hints, key } }, context.signal);
    if ('unreadable' in result) return { kind: 'unreadable', code: result.unreadable.reason, message: result.unreadable.message, read };
    const namesake = await namesakeOf(context, result.digest.explicitId, known);
    return { kind: 'cleaned', read, cleaned: await askFinders(context.strapi, result.cleaned, context.signal), digest: result.digest, namesake };
  } catch (error) {
    if (error instanceof UnreadableText) return { kind: 'unreadable', code: error.reason, message: error.message, read: null };
    if (error instanceof TextUnavailable) return { kind: 'unavailable', code: error.reason, message: error.message };
    // Neither a run that is stopped, nor a source that is unmounted meanwhile, nor a database out of reach is this text's fault.
    if (context.signal.aborted || error instanceof SourceUnavailable || passes(error) || isOutage(error)) throw error;
    return { kind: 'unavailable', code: 'cleaningFailed', message: `“${key}” could not be cleaned: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function namesakeOf({ strapi, source }: RunContext, explicitId: string | null, known: LightSourceText | undefined): Promise<LightSourceText | undefined> {
  if (explicitId === null || explicitId === known?.explicitId) return undefined;
  return (await findTextsById(strapi, source.documentId, [explicitId])).get(explicitId);
}

/** Whether a source has undone versions at all: asked once a run, because most have none. */
const undoneIn = new WeakMap<RunContext, Promise<boolean>>();

/** What was undone stays so until somebody asks for it. Bytes that the article is made from now are not undone. */
async function isTakenBack(context: RunContext, contentHash: string, known: LightSourceText | undefined): Promise<boolean> {
  const { strapi, source, run } = context;
  if (run.importUndone || (known && known.contentHash === contentHash && known.state !== 'undone')) return false;
  const any = undoneIn.get(context) ?? isUndone(strapi, source.documentId);
  undoneIn.set(context, any);
  return (await any) && isUndone(strapi, source.documentId, contentHash);
}

async function isKnown(context: RunContext, contentHash: string, known: LightSourceText | undefined): Promise<boolean> {
  const { fingerprint } = context;
  if (known && isKnownReprint(context, known, contentHash)) return true;
  if (known?.contentHash === contentHash) {
    // Whether another text has its id is to be seen anew.
    if (known.state === 'quarantined') return known.cleanerFingerprint === fingerprint && known.reasonCode !== ID_TWICE;
    if (ownsArticle(known)) return known.state !== 'failed';
  }
  if (known && ownsArticle(known)) return false;
  return isOwned(context, contentHash);
}

const owners = new WeakMap<RunContext, (contentHash: string) => Promise<boolean>>();

/** Whether an article was made from these bytes, be it at another key. */
function isOwned(context: RunContext, contentHash: string): Promise<boolean> {
  const ask = owners.get(context) ?? askTogether<string>((hashes) => ownedOrArchived(context.strapi, hashes, context.source.documentId));
  owners.set(context, ask);
  return ask(contentHash);
}
