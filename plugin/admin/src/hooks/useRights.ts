import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';

const ASKED = [...PERMISSIONS.run, ...PERMISSIONS.configure, ...PERMISSIONS.decide, ...PERMISSIONS.merge, ...PERMISSIONS.review];

interface Rights {
  mayRun: boolean;
  mayConfigure: boolean;
  mayDecide: boolean;
  mayMerge: boolean;
  mayReview: boolean;
}

/** What the signed-in administrator may do here. Nothing while Strapi is still finding out. */
export function useRights(): Rights {
  const { allowedActions } = useRBAC(ASKED);
  return {
    ...{ mayRun: Boolean(allowedActions.canStart), mayConfigure: Boolean(allowedActions.canUpdate), mayDecide: Boolean(allowedActions.canDecide) },
    ...{ mayMerge: Boolean(allowedActions.canMerge), mayReview: Boolean(allowedActions.canReview) },
  };
}
