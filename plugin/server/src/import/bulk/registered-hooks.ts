/**
 * What the host app and its plugins registered to run whenever an entry is created or changed. Strapi keeps these lists to
 * itself, so that what is registered is written down as it comes.
 */
import type { Strapi } from '../../strapi';

interface Hook {
  kind: 'document middleware' | 'database subscriber';
  /** The place in the code that registered it. */
  from: string;
  /** Content type and component uids that it is for; null for all. */
  uids: readonly string[] | null;
}

type Register = (hook: object) => () => void;

const WRITING = ['Create', 'CreateMany', 'Update', 'UpdateMany'].flatMap((action) => [`before${action}`, `after${action}`]);
/** Strapi's own hooks do nothing on writing of a type that is neither localized nor under review, which is asked elsewhere. */
const STRAPIS_OWN = /[\\/]node_modules[\\/]@strapi[\\/]/;

const registered = new WeakMap<Strapi, Set<Hook>>();

/**
 * Begins to write down. To be called first of all while the plugin registers: a hook that another plugin registered
 * before is not seen.
 */
export function watchHooks(strapi: Strapi): void {
  const hooks = new Set<Hook>();
  registered.set(strapi, hooks);
  const watch = (owner: object, name: string, hookOf: (hook: object, from: string) => Hook | null) => {
    const methods = owner as Record<string, Register>;
    const original = methods[name].bind(owner);
    methods[name] = (given) => {
      const from = callerOf(new Error().stack);
      const remove = original(given);
      const hook = isOurs(from) ? null : hookOf(given, from);
      if (hook) hooks.add(hook);
      return () => {
        if (hook) hooks.delete(hook);
        return remove();
      };
    };
  };
  watch(strapi.documents, 'use', (_, from) => ({ kind: 'document middleware', from, uids: null }));
  watch(strapi.db.lifecycles, 'subscribe', (subscriber, from) =>
    typeof subscriber === 'function' || WRITING.some((action) => action in subscriber) ? { kind: 'database subscriber', from, uids: (subscriber as { models?: string[] }).models ?? null } : null,
  );
}

/** What runs when an entry of the type is created or changed, for people to read; null where nothing but Strapi's and our own does. */
export function hookOn(strapi: Strapi, uids: readonly string[]): string | null {
  for (const { kind, from, uids: own } of registered.get(strapi) ?? []) if (own === null || own.some((uid) => uids.includes(uid))) return `a ${kind} is registered (${from})`;
  const withLifecycles = uids.find((uid) => WRITING.some((action) => action in strapi.db.metadata.get(uid).lifecycles));
  return withLifecycles === undefined ? null : `${withLifecycles} has lifecycles of its own`;
}

/** The line of a stack that called the function which the first line names. */
function callerOf(stack = ''): string {
  return stack.split('\n')[2]?.trim().replace(/^at /, '') ?? 'an unknown place';
}

function isOurs(from: string): boolean {
  return STRAPIS_OWN.test(from) || from.includes(__dirname);
}
