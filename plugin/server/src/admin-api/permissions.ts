import { ACTIONS } from '../../../shared/admin-api';
import { PLUGIN_ID } from '../../../shared/records';
import type { Strapi } from '../strapi';

/** What an administrator can allow a role, as Strapi's settings show it. */
const PERMISSIONS = [
  { uid: ACTIONS.read, displayName: 'See sources and reports' },
  { uid: ACTIONS.run, displayName: 'Start, pause, cancel and undo runs' },
  { uid: ACTIONS.configure, displayName: 'Set up sources' },
  { uid: ACTIONS.decide, displayName: 'Decide conflicts' },
  { uid: ACTIONS.merge, displayName: 'Merge organizations and initiatives' },
  { uid: ACTIONS.review, displayName: 'Review organizations and initiatives' },
].map((permission) => ({ ...permission, section: 'plugins', pluginName: PLUGIN_ID }));

/**
 * Makes Copydesk's permissions known. To be called while Strapi registers, before it reads the roles: all at once,
 * because Strapi refuses a list with one wrong entry as a whole.
 */
export async function registerPermissions(strapi: Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(PERMISSIONS);
}
