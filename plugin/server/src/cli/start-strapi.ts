import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Strapi } from '../strapi';
import { STOP_SIGNALS } from './stop-signals';

/** What is used of `@strapi/strapi`, which is the host app's own. */
interface StrapiModule {
  createStrapi(options: { appDir: string; distDir: string; autoReload: boolean; serveAdminPanel: boolean }): Strapi;
}

/** The command cannot start Strapi here. The message says what to do. */
export class CannotStart extends Error {}

/**
 * Starts Strapi's services without its HTTP server, in the host app that the working directory lies in, and with its
 * compiled configuration. Background imports and schedules stay off. Strapi would shut down at once on the signals that
 * tell a command to stop; it does not hear them, because the command ends what it has in hand first.
 *
 * @throws CannotStart where there is no host app or it is not built
 */
export async function startStrapi(): Promise<Strapi> {
  const appDir = findApp(process.cwd());
  const distDir = path.join(appDir, 'dist');
  const isTypeScript = existsSync(path.join(appDir, 'tsconfig.json'));
  if (isTypeScript && !existsSync(path.join(distDir, 'config'))) throw new CannotStart(`“${appDir}” is not built; run \`npm run build\` there first`);
  // Strapi reads `.env` and relative paths of its settings against the working directory.
  process.chdir(appDir);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi') as StrapiModule;
  const before = STOP_SIGNALS.map((signal) => process.listeners(signal));
  const strapi = createStrapi({ appDir, distDir: isTypeScript ? distDir : appDir, autoReload: false, serveAdminPanel: false });
  for (const [index, signal] of STOP_SIGNALS.entries()) {
    for (const listener of process.listeners(signal)) if (!before[index].includes(listener)) process.off(signal, listener);
  }
  strapi.log.level = 'warn';
  return strapi.load();
}

/** The nearest directory from here upwards whose package depends on Strapi and this plugin. */
function findApp(from: string): string {
  for (let directory = path.resolve(from); ; directory = path.dirname(directory)) {
    if (isApp(path.join(directory, 'package.json'))) return directory;
    if (directory === path.dirname(directory)) throw new CannotStart(`“${from}” does not lie in a Strapi app; change to the app's directory`);
  }
}

function isApp(packageFile: string): boolean {
  if (!existsSync(packageFile)) return false;
  const { dependencies = {} } = JSON.parse(readFileSync(packageFile, 'utf8')) as { dependencies?: Record<string, string> };
  return '@strapi/strapi' in dependencies && 'strapi-plugin-copydesk' in dependencies;
}
