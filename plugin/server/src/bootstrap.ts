import { startBackground } from './import/background';
import { allowRunFinishedWebhook } from './import/events/run-finished';
import { readRules } from './import/cleaner-options';
import { makeDeclaredSources } from './import/declared-sources';
import type { Strapi } from './strapi';

export default async ({ strapi }: { strapi: Strapi }): Promise<void> => {
  readRules(strapi);
  allowRunFinishedWebhook(strapi);
  await makeDeclaredSources(strapi);
  strapi.server.httpServer.once('listening', () => void startBackground(strapi));
};
