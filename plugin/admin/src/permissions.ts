import type { Permission } from '@strapi/strapi/admin';
import { ACTIONS } from '../../shared/admin-api';
import { PLUGIN_ID } from '../../shared/records';

/** What the panel asks of the signed-in administrator before it shows a page or a button. */
export const PERMISSIONS = {
  read: [permission(ACTIONS.read)],
  run: [permission(ACTIONS.run)],
  decide: [permission(ACTIONS.decide)],
  configure: [permission(ACTIONS.configure)],
  merge: [permission(ACTIONS.merge)],
  review: [permission(ACTIONS.review)],
};

function permission(action: string): Permission {
  return { action: `plugin::${PLUGIN_ID}.${action}`, subject: null, id: '', actionParameters: {}, properties: {}, conditions: [] };
}
