import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

type AddPanels = (panels: PanelComponent[]) => void;

/** Puts panels beside the forms of the Content Manager, in this order. A Strapi without such panels goes without. */
export function addSidePanels(contentManager: { apis: Record<string, unknown> } | undefined, panels: PanelComponent[]): void {
  const add = contentManager?.apis.addEditViewSidePanel;
  if (typeof add === 'function') (add as AddPanels)(panels);
}
