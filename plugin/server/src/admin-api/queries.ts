import { z } from 'zod';
import { ENTITY_TYPES } from '../../../shared/evidence';
import { BUCKETS } from '../../../shared/records';

export const page = z.coerce.number().int().min(1).max(1_000_000).default(1);
export const pageSize = z.coerce.number().int().min(1).max(100).default(20);

export const runsQuery = z.strictObject({ source: z.string().max(64).optional(), rehearsals: z.stringbool().default(true), page, pageSize });

export const recentWorkQuery = z.strictObject({ since: z.iso.datetime() });

export const runItemsQuery = z.strictObject({
  bucket: z.enum(BUCKETS).optional(),
  search: z.string().trim().max(200).optional(),
  page,
  pageSize,
});

export const startRunBody = z.strictObject({
  kind: z.enum(['import', 'reclean']).default('import'),
  dryRun: z.boolean().default(false),
  confirmGone: z.boolean().default(false),
  importUndone: z.boolean().default(false),
});

export const rollbackBody = z.strictObject({ dryRun: z.boolean().default(false) });

/** What an integer column of every database holds. */
export const itemId = z.coerce.number().int().min(1).max(2_147_483_647);

export const documentId = z.string().min(1).max(64);

export const mergeBody = z.strictObject({ type: z.enum(ENTITY_TYPES), from: documentId, into: documentId });

export const mergesQuery = z.strictObject({ entity: documentId.optional(), page, pageSize });

export const reviewQuery = z.strictObject({ type: z.enum(ENTITY_TYPES), page, pageSize });

export const acceptBody = z.strictObject({ into: documentId });

export const entityType = z.enum(ENTITY_TYPES);

export const decisionBody = z.strictObject({ decision: z.enum(['confirmed', 'rejected']) });

export const evidenceQuery = z.strictObject({ page, pageSize });

export const emptyBody = z.strictObject({});
