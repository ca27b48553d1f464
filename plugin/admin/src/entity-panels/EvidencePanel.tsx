import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useWords } from '../hooks/useWords';
import { PERMISSIONS } from '../permissions';
import { entityTypeOf } from './entity-type';
import { Evidence } from './Evidence';

/** Beside the form of an organization or initiative: the sentences that name it. */
export const EvidencePanel: PanelComponent = ({ model, documentId }) => {
  const words = useWords();
  const { allowedActions } = useRBAC(PERMISSIONS.read);
  const type = entityTypeOf(model, documentId);
  if (type === null || !documentId || !allowedActions.canRead) return null;
  return { title: words('evidence.title'), content: <Evidence type={type} documentId={documentId} /> };
};
