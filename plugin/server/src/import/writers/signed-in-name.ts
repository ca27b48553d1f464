import type { Strapi } from '../../strapi';

interface Administrator {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

/**
 * Whose request is being answered, by the name that a colleague knows: first and last name, or the user name; never
 * the address. Null for a request of an API token or a reader's app, and outside any request.
 */
export function signedInName(strapi: Strapi): string | null {
  const state = strapi.requestContext.get()?.state as { user?: Administrator; auth?: { strategy?: { name?: string } } } | undefined;
  if (!state?.user || state.auth?.strategy?.name !== 'admin') return null;
  const { firstname, lastname, username } = state.user;
  return [firstname, lastname].filter(Boolean).join(' ') || username || null;
}
