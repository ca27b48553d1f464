import { startBackground } from './import/schedule/background';
import { allowRunFinishedWebhook } from './import/events/run-finished';
import { readRules } from './import/cleaning/cleaner-options';
import { makeDeclaredSources } from './import/sources/declared-sources';
import type { Strapi } from './strapi';

export default async ({ strapi }: { strapi: Strapi }): Promise<void> => {
  readRules(strapi);
  allowRunFinishedWebhook(strapi);
  await makeDeclaredSources(strapi);
  strapi.server.httpServer.once('listening', () => void startBackground(strapi));
};
