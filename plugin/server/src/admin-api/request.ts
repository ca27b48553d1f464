import type { z } from 'zod';

/** What the controllers use of a request, as Strapi's server hands it over. */
export interface AdminContext {
  params: Record<string, string>;
  query: unknown;
  request: { body?: unknown };
  /** `userAbility` is what Strapi's permission engine has made of the user's roles. */
  state: { user?: AdminUser; userAbility?: unknown };
  status: number;
  body: unknown;
  badRequest(message: string, details?: unknown): void;
  notFound(message: string): void;
  forbidden(message: string, details?: unknown): void;
  conflict(message: string, details?: unknown): void;
}

export interface AdminUser {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string;
}

/** A fault in what a request says, by the path of the value. */
export interface Fault {
  path: string[];
  name: string;
  message: string;
}

/** A request says something that it must not. */
export class InvalidRequest extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message)).join('; '));
    this.name = 'InvalidRequest';
  }
}

/**
 * What `value` is by `schema`.
 *
 * @throws InvalidRequest with every fault.
 */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  throw new InvalidRequest(result.error.issues.map(({ path, code, message }) => ({ path: path.map(String), name: code, message })));
}
