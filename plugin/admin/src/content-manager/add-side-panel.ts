import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

type AddPanels = (panels: PanelComponent[]) => void;

/** Puts a panel beside the forms of the Content Manager. A Strapi without such panels goes without. */
export function addSidePanel(contentManager: { apis: Record<string, unknown> } | undefined, panel: PanelComponent): void {
  const add = contentManager?.apis.addEditViewSidePanel;
  if (typeof add === 'function') (add as AddPanels)([panel]);
}
