import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { PERMISSIONS } from '../permissions';
import { ArticleOrigin } from './ArticleOrigin';

const ARTICLE = `plugin::${PLUGIN_ID}.article`;

/** Beside an article's form: where its text came from. Nothing for other entries, new ones, or without the right. */
export const ArticleOriginPanel: PanelComponent = ({ model, documentId }) => {
  const words = useWords();
  const { allowedActions } = useRBAC(PERMISSIONS.read);
  if (model !== ARTICLE || !documentId || documentId === 'create' || !allowedActions.canRead) return null;
  return { title: words('origin.title'), content: <ArticleOrigin documentId={documentId} /> };
};
