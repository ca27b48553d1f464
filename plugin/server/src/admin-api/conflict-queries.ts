import { z } from 'zod';
import { CONFLICT_STATES, DECISIONS, GROUP_DECISIONS } from '../../../shared/conflicts';
import { documentId, itemId, page, pageSize } from './queries';

const field = z.string().min(1).max(64);

/** Which list of conflicts is meant. */
export const conflictQuery = z.strictObject({ source: documentId.optional(), field: field.optional(), article: documentId.optional() });

export const conflictsQuery = conflictQuery.extend({ state: z.enum(CONFLICT_STATES).optional(), page, pageSize });

export const decideBody = z.strictObject({ decision: z.enum(DECISIONS), revision: z.string().length(64), value: z.unknown().optional() });

const ofGroup = { decision: z.enum(GROUP_DECISIONS), group: z.uuid().optional(), after: itemId.optional() };
export const decideGroupBody = z.union([z.strictObject({ ...ofGroup, alike: documentId }), z.strictObject({ ...ofGroup, source: documentId, field })]);

export const undoDecisionBody = z.strictObject({ group: z.boolean().default(false), after: itemId.optional() });
