import type { Editor } from '../curate/rights';
import type { Strapi } from '../strapi';
import { contentManagerRights } from './content-manager-rights';
import type { AdminContext } from './request';
import { starter } from './starter';

/** Who sends a request, with what her roles allow her. */
export function editorOf(strapi: Strapi, { user, userAbility }: AdminContext['state']): Editor {
  return { name: starter(user)?.name ?? null, rights: contentManagerRights(strapi, userAbility) };
}
