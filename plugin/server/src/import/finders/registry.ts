import { z } from 'zod';
import type { Finder } from '../../../../shared/finder';
import type { Strapi } from '../../strapi';

const finderSchema = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'takes small letters, digits and dashes, at most 40'),
  version: z.string().max(100).optional(),
  timeoutMs: z.int().min(1).max(60_000).optional(),
  find: z.custom<Finder['find']>((value) => typeof value === 'function', 'is to be a function'),
});

const registries = new WeakMap<Strapi, Map<string, Finder>>();

/**
 * Adds a finder; one of the same name is replaced.
 *
 * @throws Error that says which part of the finder is wrong
 */
export function registerFinder(strapi: Strapi, finder: Finder): void {
  const checked = finderSchema.safeParse(finder);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    throw new Error(`A finder cannot be registered: its ${path.join('.') || 'description'} ${message}`);
  }
  finders(strapi).set(finder.name, finder);
}

export function removeFinder(strapi: Strapi, name: string): void {
  finders(strapi).delete(name);
}

/** The finders in the order of their registration. */
export function registeredFinders(strapi: Strapi): Finder[] {
  return [...finders(strapi).values()];
}

function finders(strapi: Strapi): Map<string, Finder> {
  const known = registries.get(strapi) ?? new Map<string, Finder>();
  registries.set(strapi, known);
  return known;
}
