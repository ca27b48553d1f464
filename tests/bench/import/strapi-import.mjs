/** What `strapi export` and `strapi import` do, through the same engine, for the curated entries alone. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { engine, file, strapi: local } = require('@strapi/data-transfer');

const CURATED = new Set(['plugin::copydesk.article', 'plugin::copydesk.organization', 'plugin::copydesk.initiative']);
const options = {
  versionStrategy: 'ignore',
  schemaStrategy: 'ignore',
  only: ['content'],
  transforms: { entities: [{ filter: ({ type }) => CURATED.has(type) }], links: [{ filter: ({ left, right }) => CURATED.has(left.type) && CURATED.has(right.type) }] },
};

/** @returns how many articles the file holds */
export async function exportEntries(strapi, path) {
  const source = local.providers.createLocalStrapiSourceProvider({ getStrapi: () => strapi, autoDestroy: false });
  const destination = file.providers.createLocalFileDestinationProvider({ file: { path }, compression: { enabled: false }, encryption: { enabled: false } });
  await engine.createTransferEngine(source, destination, options).transfer();
  return strapi.db.query('plugin::copydesk.article').count();
}

/** @returns seconds */
export async function importEntries(strapi, path) {
  const source = file.providers.createLocalFileSourceProvider({ file: { path }, compression: { enabled: false }, encryption: { enabled: false } });
  const destination = local.providers.createLocalStrapiDestinationProvider({ getStrapi: () => strapi, autoDestroy: false, strategy: 'restore', restore: { assets: false, configuration: { webhook: false, coreStore: false }, entities: { include: [] } } });
  const start = performance.now();
  await engine.createTransferEngine(source, destination, options).transfer();
  return (performance.now() - start) / 1000;
}
