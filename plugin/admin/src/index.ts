import type { ComponentType } from 'react';
import { Quotes } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../shared/records';
import { ArticleOriginPanel } from './article-origin/ArticleOriginPanel';
import { addSidePanels } from './content-manager/add-side-panels';
import { CHOICE_INPUT } from './content-manager/choice-input-type';
import { ChoiceInput } from './content-manager/ChoiceInput';
import { translateEditViewLabels, translateListViewLabels, translateTypeNames } from './content-manager/translate-labels';
import { EvidencePanel } from './entity-panels/EvidencePanel';
import { MergePanel } from './entity-panels/MergePanel';
import { PERMISSIONS } from './permissions';
import { loadTranslations } from './translations/load-translations';

/** Hooks of Strapi's Content Manager that hand over a view before it is drawn. */
const EDIT_VIEW_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';
const LIST_VIEW_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';
const MENU_HOOK = 'Admin/CM/pages/App/mutate-collection-types-links';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Quotes,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Copydesk' },
      permissions: PERMISSIONS.read,
      position: 2,
      Component: () => import('./pages/App'),
    });
    app.addFields({ type: CHOICE_INPUT, Component: ChoiceInput as ComponentType });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    addSidePanels(app.getPlugin('content-manager'), [ArticleOriginPanel, EvidencePanel, MergePanel]);
    app.registerHook(EDIT_VIEW_HOOK, translateEditViewLabels);
    app.registerHook(LIST_VIEW_HOOK, translateListViewLabels);
    app.registerHook(MENU_HOOK, translateTypeNames);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return loadTranslations(locales);
  },
};
