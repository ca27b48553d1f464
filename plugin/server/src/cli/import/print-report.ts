import { BUCKETS, type Bucket, type RunRecord } from '../../../../shared/records';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';

const PAGE = 200;
/** What a person should look at, of a run that wrote; a dry run names all that would change. */
const TROUBLE: readonly Bucket[] = ['conflict', 'quarantined', 'failed'];

/**
 * Prints what became of a source's texts: each with trouble on a line of its own, then the counts, and why the run
 * ended where it did: `stopped`, else what it says itself.
 */
export async function printReport(strapi: Strapi, sourceName: string, run: RunRecord, stopped: string | null = null): Promise<void> {
  for (const bucket of BUCKETS) {
    if (run.counts[bucket] === 0 || !(run.dryRun ? bucket !== 'unchanged' : TROUBLE.includes(bucket))) continue;
    await printBucket(strapi, run, bucket);
  }
  process.stdout.write(`${sourceName}: ${summaryOf(run)}\n`);
  if (stopped !== null) process.stderr.write(`${sourceName}: ${stopped}\n`);
  else if (run.reason) process.stderr.write(`${sourceName}: ${run.state}: ${run.reason.message}\n`);
}

/** A run in one line: `5 texts; 4 created, 1 failed`. */
export function summaryOf(run: RunRecord): string {
  const counts = BUCKETS.filter((bucket) => run.counts[bucket] > 0).map((bucket) => `${run.counts[bucket]} ${bucket}`);
  return `${run.dryRun ? 'dry run, ' : ''}${run.listed ?? run.done} texts; ${counts.join(', ') || 'nothing to do'}`;
}

async function printBucket(strapi: Strapi, run: RunRecord, bucket: Bucket): Promise<void> {
  const out = TROUBLE.includes(bucket) ? process.stderr : process.stdout;
  for (let page = 1; ; page += 1) {
    const { results, pagination } = await servicesOf(strapi).runs.listRunItems(run.documentId, { bucket, page, pageSize: PAGE });
    for (const { key, reason, differences } of results) {
      out.write(`${bucket}: ${key}${reason ? `: ${reason.message}` : ''}\n`);
      for (const { field, before, after } of differences) out.write(`  ${field}\n    - ${indented(before)}\n    + ${indented(after)}\n`);
    }
    if (page >= pagination.pageCount) return;
  }
}

function indented(text: string): string {
  return text.replace(/\n/g, '\n      ');
}
