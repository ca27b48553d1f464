import type { Core } from '@strapi/types';

const READABLE = ['article', 'organization', 'initiative'];
const ACTIONS = ['find', 'findOne'];

/**
 * Lets everybody read articles, organizations and initiatives, once: what an administrator changes later under
 * Settings → Users & Permissions → Roles → Public stays as it is, over restarts as well.
 */
export async function grantReading(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'copydesk-app' });
  if (await store.get({ key: 'reading-granted' })) return;

  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  if (!role) {
    strapi.log.warn('There is no role "public", so nobody was granted to read articles; grant it under Settings → Roles.');
    return;
  }
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const type of READABLE) {
    for (const action of ACTIONS.map((name) => `plugin::copydesk.${type}.${name}`)) {
      const granted = await permissions.findOne({ where: { action, role: role.id } });
      if (!granted) await permissions.create({ data: { action, role: role.id } });
    }
  }
  await store.set({ key: 'reading-granted', value: true });
}
