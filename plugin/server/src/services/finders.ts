import type { Finder } from '../../../shared/finder';
import { registeredFinders, registerFinder, removeFinder } from '../import/finders/registry';
import type { Strapi } from '../strapi';

/** Finders of the host app's own, beside the grammar: `strapi.plugin('copydesk').service('finders').register(…)`. */
export const finders = ({ strapi }: { strapi: Strapi }) => ({
  register: (finder: Finder) => registerFinder(strapi, finder),
  remove: (name: string) => removeFinder(strapi, name),
  list: () => registeredFinders(strapi).map(({ name, version }) => ({ name, version: version ?? null })),
});
export type FindersService = ReturnType<typeof finders>;
