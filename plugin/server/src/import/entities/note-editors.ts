import { UIDS, type Strapi } from '../../strapi';
import { nameFormOf } from '../same-body/name-form';
import { nameKey } from './name-key';

/**
 * Notes on an organization or initiative what the importer needs to know of it when a person makes or saves it: the
 * keys by which its name is found, and that she saved it, so that no run decides against her: who leaves a
 * suggested one as it is has looked at it. Only people sign what they save, and only the importer writes `imported`.
 * To be called while Strapi registers.
 */
export function noteEditors(strapi: Strapi): void {
  strapi.documents.use(async ({ uid, action, params }, next) => {
    const { data } = params as { data?: Record<string, unknown> };
    if (!data || (uid !== UIDS.organization && uid !== UIDS.initiative)) return next();
    if (action === 'create' && typeof data.name === 'string') data.nameKey ??= nameKey(data.name);
    if ((action === 'create' || action === 'update') && uid === UIDS.organization && typeof data.name === 'string') data.formKey ??= nameFormOf(data.name).key;
    if (action === 'update' && data.updatedBy !== undefined && data.imported === undefined) data.savedByEditor = true;
    return next();
  });
}
