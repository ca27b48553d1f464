import { z } from 'zod';
import { RefusedQuery } from '../guard/refused-query';
import type { Clause } from '../model';

const page = z.coerce.number().int().min(1).max(1_000_000).default(1);
const pageSize = z.coerce.number().int().min(1).max(100).default(25);
const pagination = z.strictObject({ page, pageSize }).default({ page: 1, pageSize: 25 });

/** Pages as GraphQL's arguments give them. */
export const pageQuery = z.strictObject({ page, pageSize });
export const mentionsQuery = z.strictObject({ pagination });
export const noQuery = z.strictObject({});
export const below = z.enum(['true', 'false']).default('false').transform((value) => value === 'true');

/** @throws RefusedQuery naming the first wrong parameter */
export function checkedQuery<Schema extends z.ZodType>(schema: Schema, query: unknown, name?: string): z.infer<Schema> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new RefusedQuery(`Invalid parameter "${[...(name ? [name] : []), ...path].join('.') || 'query'}": ${message}`);
}

/** Pages in the form in which Strapi counts them. */
export function paginationOf({ page: at, pageSize: size }: { page: number; pageSize: number }, total: number): Clause {
  return { page: at, pageSize: size, pageCount: Math.ceil(total / size), total };
}
