import type { Core, Struct } from '@strapi/types';
import { aliasLayout, bylineLayout, figureLayout } from '../content-manager-layout/components';
import alias from './alias.json';
import byline from './byline.json';
import figure from './figure.json';

const CATEGORY = 'copydesk';
const COMPONENTS = {
  alias: { schema: alias, config: aliasLayout },
  byline: { schema: byline, config: bylineLayout },
  figure: { schema: figure, config: figureLayout },
};

/**
 * Registers the components `copydesk.alias`, `copydesk.byline` and `copydesk.figure`. Strapi loads components from the
 * host app's folder only, so a plugin adds its own to the registry, in the shape of Strapi's own loader and before
 * the database schema is made.
 */
export function registerComponents(strapi: Core.Strapi): void {
  for (const [modelName, { schema, config }] of Object.entries(COMPONENTS)) {
    const uid = `${CATEGORY}.${modelName}`;
    strapi.get('components').set(uid, {
      ...schema,
      __schema__: structuredClone(schema),
      config,
      uid,
      category: CATEGORY,
      modelType: 'component',
      modelName,
      globalId: `ComponentCopydesk${modelName[0].toUpperCase()}${modelName.slice(1)}`,
    } as unknown as Struct.ComponentSchema);
  }
}
