import type { Outcome } from './outcome';
import type { Prepared } from './prepared';
import type { RunContext } from './run-context';
import { settleText } from './settle-text';

/**
 * Brings prepared texts into their buckets, in their order; each wholly or not at all.
 *
 * @returns their outcomes, in their order
 * @throws LeaseLost
 */
export async function settleTexts(context: RunContext, texts: readonly Prepared[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const text of texts) {
    context.signal.throwIfAborted();
    outcomes.push(await settleText(context, text));
  }
  return outcomes;
}
