import { firstImportFinished, startBackground } from '../import/schedule/background';
import { restoreText } from '../import/ledger/restore-text';
import { startRollback } from '../import/rollback/start-rollback';
import { listRunItems } from '../import/run/run-items';
import { findRun, listRuns } from '../import/run/run-records';
import { cancelRun, leaveRuns, pauseRun, resumeRun, resumeRuns, startRun, waitForRun, type StartOptions } from '../import/run/runner';
import { canShare } from '../import/shared-work/job-queue';
import { leaveParts, takePart } from '../import/shared-work/take-part';
import type { Strapi } from '../strapi';

/** Imports: starting, watching and reading their reports. */
export const runs = ({ strapi }: { strapi: Strapi }) => ({
  startRun: (sourceDocumentId: string, options: StartOptions) => startRun(strapi, sourceDocumentId, options),
  waitForRun: (documentId: string) => waitForRun(strapi, documentId),
  cancelRun: (documentId: string) => cancelRun(strapi, documentId),
  pauseRun: (documentId: string) => pauseRun(strapi, documentId),
  resumeRun: (documentId: string) => resumeRun(strapi, documentId),
  startRollback: (documentId: string, options: Parameters<typeof startRollback>[2]) => startRollback(strapi, documentId, options),
  restoreText: (documentId: string, itemId: number, userId: number | null) => restoreText(strapi, documentId, itemId, userId),
  resumeRuns: () => resumeRuns(strapi),
  leaveRuns: () => leaveRuns(strapi),
  canShare: () => canShare(strapi),
  takePart: () => takePart(strapi),
  leaveParts: () => leaveParts(strapi),
  findRun: (documentId: string) => findRun(strapi, documentId),
  listRuns: (query?: Parameters<typeof listRuns>[1]) => listRuns(strapi, query),
  listRunItems: (documentId: string, query?: Parameters<typeof listRunItems>[2]) => listRunItems(strapi, documentId, query),
  startBackground: () => startBackground(strapi),
  firstImportFinished: () => firstImportFinished(strapi),
});
export type RunsService = ReturnType<typeof runs>;
