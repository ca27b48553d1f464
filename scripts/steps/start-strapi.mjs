import { createRequire } from 'node:module';
import { inRoot, root } from './root.mjs';

/**
 * Starts Strapi in this process and waits until it listens. Strapi itself ends the process with status 1 where it
 * cannot start, after saying why, and stops cleanly on SIGINT and SIGTERM.
 *
 * @returns The running Strapi.
 */
export const startStrapi = async () => {
  process.env.NODE_ENV ??= 'production';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.chdir(root);
  // Only now, because a first `npm start` installs the package a moment before.
  const { createStrapi } = createRequire(inRoot('package.json'))('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: inRoot('dist') });
  await strapi.start();
  return strapi;
};
