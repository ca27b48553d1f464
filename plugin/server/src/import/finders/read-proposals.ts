import { z } from 'zod';
import { APPROXIMATIONS, INITIATIVE_KINDS, ORGANIZATION_KINDS } from '../../../../shared/cleaned-text';

/** More of a kind than any story tells of. */
const MOST = 500;
const LONGEST_NAME = 120;
const MOST_ALIASES = 50;
const MOST_MENTIONS = 10_000;

/** Characters that no name holds: control characters, and those that markup is made of. */
const FORBIDDEN = /[\p{Cc}<>]/u;
const name = z.string().trim().min(2).max(LONGEST_NAME).refine((value) => !FORBIDDEN.test(value), 'holds characters that no name has');
const mention = z.object({ block: z.int().min(-1), start: z.int().min(0), end: z.int().min(1) });
const proposedName = {
  name,
  aliases: z.array(name).max(MOST_ALIASES).default([]),
  confidence: z.number().min(0).max(1).optional(),
  mentions: z.array(mention).max(MOST_MENTIONS).optional(),
};
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/);

const proposalsSchema = z.object({
  organizations: z.array(z.object({ ...proposedName, kind: z.enum(ORGANIZATION_KINDS), parent: name.nullish() })).max(MOST).default([]),
  initiatives: z.array(z.object({ ...proposedName, kind: z.enum(INITIATIVE_KINDS), organizations: z.array(name).max(MOST_ALIASES).default([]) })).max(MOST).default([]),
  figures: z
    .array(z.object({ value: z.number(), unit: z.string().max(20), of: z.string().max(LONGEST_NAME).nullish(), approx: z.enum(APPROXIMATIONS).optional(), quote: z.string().min(1).max(LONGEST_NAME), block: z.int().min(0), date: date.nullish() }))
    .max(MOST)
    .default([]),
});

export type ReadProposals = z.infer<typeof proposalsSchema>;

/**
 * What a finder answered, checked: a model's answer is input like any other.
 *
 * @throws Error that names the first thing in it that is wrong
 */
export function readProposals(answer: unknown): ReadProposals {
  const checked = proposalsSchema.safeParse(answer);
  if (checked.success) return checked.data;
  const { path, message } = checked.error.issues[0];
  throw new Error(`its answer is wrong at “${path.join('.') || 'the top'}”: ${message}`);
}
