/** Where texts come from: the records that an administrator makes and changes. */
import type { z } from 'zod';
import type { SourceInput, SourceRecord } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { cleanerOptions } from '../cleaning/cleaner-options';
import { nextDue } from '../schedule/cron-expression';
import { findSourceRow } from './find-source-row';
import { InvalidSource, RunGoesOn } from '../import-errors';
import { holdLease, releaseLease, takeLease, type Lease } from '../lease/lease';
import { absoluteLocation, allowedRoots } from '../reading/open-source';
import { SourceUnavailable } from '../reading/source-reader';
import { hasTextsOfOtherCleaner } from '../reclean/stored-texts';
import { lastRuns, openRunOf } from '../run/run-records';
import type { SourceRow } from '../rows';
import { refreshSchedule } from '../schedule/schedule';
import { sourceInputSchema } from './source-input';

const sourceRows = (strapi: Strapi) => rowsOf<SourceRow>(strapi, UIDS.source);

/** All sources by name, each with its last run and when it is due next. */
export async function listSources(strapi: Strapi): Promise<SourceRecord[]> {
  const rows = await sourceRows(strapi).findMany({ orderBy: { name: 'asc' } });
  const runs = await lastRuns(strapi, rows);
  return Promise.all(rows.map(async (row) => sourceRecord(row, runs.get(row.documentId) ?? null, await cleanerChanged(strapi, row))));
}

/** @throws RecordNotFound */
export async function findSource(strapi: Strapi, documentId: string): Promise<SourceRecord> {
  const row = await findSourceRow(strapi, documentId);
  const runs = await lastRuns(strapi, [row]);
  return sourceRecord(row, runs.get(documentId) ?? null, await cleanerChanged(strapi, row));
}

/**
 * Makes a source, or changes the one that `documentId` names. Its schedule holds at once here, and within seconds on
 * other instances.
 *
 * @throws InvalidSource with every fault by field; RecordNotFound
 */
export async function saveSource(strapi: Strapi, input: unknown, documentId?: string): Promise<SourceRecord> {
  const data = await checkedSource(strapi, input);
  const namesake = await sourceRows(strapi).findOne({ where: { name: data.name } });
  if (namesake && namesake.documentId !== documentId) throw new InvalidSource([{ field: 'name', message: 'another source has this name', code: faultCode('nameTaken') }]);
  if (documentId === undefined) {
    const { documentId: created } = await sourceRows(strapi).create({ data });
    await refreshSchedule(strapi);
    return findSource(strapi, created);
  }
  const { id } = await findSourceRow(strapi, documentId);
  await sourceRows(strapi).update({ where: { id }, data });
  await refreshSchedule(strapi);
  return findSource(strapi, documentId);
}

/**
 * Deletes a source with its runs. Its articles stay, and so does what the ledger knows of their texts: another source
 * that holds the same texts takes them over instead of importing them twice.
 *
 * @throws RecordNotFound; RunGoesOn
 */
export async function deleteSource(strapi: Strapi, documentId: string): Promise<void> {
  const { id, name } = await findSourceRow(strapi, documentId);
  const lease = await takeLease(strapi, documentId);
  if (!lease) throw new RunGoesOn(name);
  try {
    // A run that a dead process left is taken up again within seconds.
    if (await openRunOf(strapi, documentId)) throw new RunGoesOn(name);
    await deleteWithRuns(strapi, id, lease);
  } finally {
    await releaseLease(strapi, lease).catch(() => {});
  }
  await refreshSchedule(strapi);
}

async function deleteWithRuns(strapi: Strapi, sourceId: number, lease: Lease): Promise<void> {
  const runs = await rowsOf<{ documentId: string }>(strapi, UIDS.run).findMany({ where: { sourceDocumentId: lease.name }, select: ['documentId'] });
  await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    for (const run of runs) await rowsOf(strapi, UIDS.earlierValue).deleteMany({ where: { runDocumentId: run.documentId } });
    for (const run of runs) await rowsOf(strapi, UIDS.runItem).deleteMany({ where: { runDocumentId: run.documentId } });
    await rowsOf(strapi, UIDS.run).deleteMany({ where: { sourceDocumentId: lease.name } });
    await sourceRows(strapi).delete({ where: { id: sourceId } });
    await rowsOf(strapi, UIDS.lease).deleteMany({ where: { name: lease.name } });
  });
}

async function checkedSource(strapi: Strapi, input: unknown): Promise<SourceInput> {
  const checked = sourceInputSchema.safeParse(input);
  if (!checked.success) {
    throw new InvalidSource(checked.error.issues.map((issue) => ({ field: issue.path.join('.') || 'source', message: issue.message, code: codeOf(issue) })));
  }
  try {
    await allowedRoots(strapi).resolveDirectory(absoluteLocation(strapi, checked.data.location));
  } catch (error) {
    if (error instanceof SourceUnavailable) throw new InvalidSource([{ field: 'location', message: error.message, code: faultCode(error.reason) }]);
    throw error;
  }
  return checked.data;
}

const faultCode = (fault: string) => `source.${fault}` as const;

/** Fields that no form of ours lets be wrong have no words of their own. */
function codeOf(issue: z.core.$ZodIssue): InvalidSource['issues'][number]['code'] {
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return typeof code === 'string' ? faultCode(code) : 'invalid';
}

/** Whether a re-clean would find something to do. A rules file that cannot be used is told when a run starts. */
async function cleanerChanged(strapi: Strapi, row: SourceRow): Promise<boolean> {
  let fingerprint: string;
  try {
    ({ fingerprint } = cleanerOptions(strapi, row));
  } catch {
    return false;
  }
  return hasTextsOfOtherCleaner(strapi, row.documentId, fingerprint);
}

function sourceRecord(row: SourceRow, lastRun: SourceRecord['lastRun'], isCleanerChanged: boolean): SourceRecord {
  const { documentId, name, kind, location, schedule, timeZone, enabled, publishPolicy, gonePolicy, confirmPolicy, mainlandWording } = row;
  return {
    ...{ documentId, name, kind, location, schedule, timeZone, enabled, publishPolicy, gonePolicy, confirmPolicy, mainlandWording },
    duplicatePolicy: row.duplicatePolicy ?? 'article',
    entryEvents: row.entryEvents ?? false,
    nextRunAt: schedule && enabled ? (nextDue(schedule, timeZone, new Date())?.toISOString() ?? null) : null,
    lastRun,
    cleanerChanged: isCleanerChanged,
  };
}
