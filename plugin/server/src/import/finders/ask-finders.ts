import type { CleanedText, Warning } from '../../../../shared/cleaned-text';
import type { Finder, FinderStory } from '../../../../shared/finder';
import type { Strapi } from '../../strapi';
import { joinProposals } from './join-proposals';
import { readProposals, type ReadProposals } from './read-proposals';
import { registeredFinders } from './registry';

export const FINDER_FAILED = 'finder.failed';
const TIMEOUT_MS = 10_000;
/** A finder that fails so often in a row is left alone for a while: a thousand texts must not wait for a dead service. */
const MOST_FAILURES = 5;
const PAUSE_MS = 60_000;

interface Health {
  failures: number;
  /** Milliseconds since the epoch. */
  pausedUntil: number;
}
const healths = new WeakMap<Finder, Health>();

/**
 * Asks the registered finders about a cleaned text, at once, and joins what they propose in the order of their
 * registration. A finder that throws, answers wrongly or takes too long leaves a warning, and the text as it is.
 */
export async function askFinders(strapi: Strapi, text: CleanedText, signal: AbortSignal): Promise<CleanedText> {
  const finders = registeredFinders(strapi);
  if (finders.length === 0) return text;
  const answers = await Promise.all(finders.map((finder) => ask(strapi, finder, storyOf(text), signal)));
  let joined = text;
  finders.forEach(({ name }, index) => {
    const answer = answers[index];
    joined = 'proposals' in answer ? joinProposals(joined, answer.proposals, name) : { ...joined, warnings: [...joined.warnings, answer.warning] };
  });
  return joined;
}

type Answer = { proposals: ReadProposals } | { warning: Warning };

async function ask(strapi: Strapi, finder: Finder, story: FinderStory, signal: AbortSignal): Promise<Answer> {
  const health = healths.get(finder) ?? { failures: 0, pausedUntil: 0 };
  healths.set(finder, health);
  if (Date.now() < health.pausedUntil) return { warning: failure(finder, story.key, 'it is left alone for a minute after failing again and again') };
  try {
    const proposals = readProposals(await withinTime(finder, story, signal));
    health.failures = 0;
    return { proposals };
  } catch (error) {
    if (signal.aborted) return { warning: failure(finder, story.key, 'the run was stopped') };
    const reason = withoutAddresses(error instanceof Error ? error.message : String(error));
    health.failures += 1;
    if (health.failures % MOST_FAILURES === 0) health.pausedUntil = Date.now() + PAUSE_MS;
    strapi.log.warn(`Copydesk's finder “${finder.name}” failed on “${story.key}”: ${reason}`);
    return { warning: failure(finder, story.key, reason) };
  }
}

/** @throws Error where the finder throws or the time is up; a finder that ignores its signal is not waited for */
async function withinTime(finder: Finder, story: FinderStory, runSignal: AbortSignal): Promise<unknown> {
  const limit = finder.timeoutMs ?? TIMEOUT_MS;
  const timeUp = new AbortController();
  const timer = setTimeout(() => timeUp.abort(new Error(`it took longer than ${limit} ms`)), limit);
  const signal = AbortSignal.any([timeUp.signal, runSignal]);
  let giveUp = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([Promise.resolve().then(() => finder.find(story, signal)), aborted]);
  } finally {
    clearTimeout(timer);
    // A signal that somebody listens to lives as long as the run's, which asks for a million texts.
    signal.removeEventListener('abort', giveUp);
  }
}

function storyOf({ source, title, blocks, publishedAt, organizations, initiatives, figures }: CleanedText): FinderStory {
  return structuredClone({ key: source.key, title, blocks: blocks.map(({ kind, text }) => ({ kind, text })), publishedAt, found: { organizations, initiatives, figures } });
}

function failure({ name }: Finder, key: string, reason: string): Warning {
  return { code: FINDER_FAILED, message: `The finder “${name}” proposed nothing for “${key}”: ${reason}; the text was imported without it`, values: { finder: name } };
}

/** Addresses may hold keys. */
function withoutAddresses(message: string): string {
  return message.replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, '(address)').slice(0, 300);
}
