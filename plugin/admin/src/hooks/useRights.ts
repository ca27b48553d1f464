import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';

const ASKED = [...PERMISSIONS.run, ...PERMISSIONS.configure, ...PERMISSIONS.decide];

/** What the signed-in administrator may do here. Nothing while Strapi is still finding out. */
export function useRights(): { mayRun: boolean; mayConfigure: boolean; mayDecide: boolean } {
  const { allowedActions } = useRBAC(ASKED);
  return { mayRun: Boolean(allowedActions.canStart), mayConfigure: Boolean(allowedActions.canUpdate), mayDecide: Boolean(allowedActions.canDecide) };
}
