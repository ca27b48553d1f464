import type { GroupDecision } from '../../../shared/conflicts';
import { findConflict } from '../curate/conflicts/conflict-detail';
import { listConflicts, type ConflictQuery } from '../curate/conflicts/conflict-records';
import { decideConflict, type DecisionToMake } from '../curate/conflicts/decide-conflict';
import { decideGroup, type ConflictGroup, type GroupPart } from '../curate/conflicts/decide-group';
import { undoDecision, undoDecisions } from '../curate/conflicts/undo-decision';
import { ALL_RIGHTS } from '../curate/rights';
import type { Strapi } from '../strapi';

/** What source and editors changed differently: looking at it, deciding it, undoing that. */
export const conflicts = ({ strapi }: { strapi: Strapi }) => ({
  listConflicts: (query: Partial<ConflictQuery> = {}) => listConflicts(strapi, { page: 1, pageSize: 20, ...query }),
  findConflict: (documentId: string, narrowing?: Parameters<typeof findConflict>[2]) => findConflict(strapi, documentId, narrowing),
  decideConflict: (documentId: string, toMake: DecisionToMake, by: string | null = null) => decideConflict(strapi, documentId, toMake, { name: by, rights: ALL_RIGHTS }),
  decideGroup: (group: ConflictGroup, decision: GroupDecision, by: string | null = null, part?: GroupPart) => decideGroup(strapi, group, decision, { name: by, rights: ALL_RIGHTS }, part),
  undoDecision: (documentId: string) => undoDecision(strapi, documentId),
  undoDecisions: (documentId: string) => undoDecisions(strapi, documentId),
});
export type ConflictsService = ReturnType<typeof conflicts>;
