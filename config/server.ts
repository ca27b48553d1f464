import type { Core } from '@strapi/types';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS') },
  cron: { enabled: env.bool('CRON_ENABLED', true) },
  // Strapi would ask the npm registry for a newer version of itself; `npm start` says where everything is.
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
