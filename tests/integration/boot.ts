/**
 * Boots a real Strapi with the host app and the plugin as they are built, on a database of its own.
 *
 *     let app: RunningStrapi;
 *     beforeAll(async () => { app = await bootStrapi(); });
 *     afterAll(() => app?.stop());
 *
 * One boot a test file: Strapi keeps its state in a global.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import supertest from 'supertest';
import { appWithPluginConfig } from './app-directory';
import { createTestDatabase, projectClient, type DatabaseClient } from './database';

export interface BootOptions {
  /** The database; that of the Jest project where not given. */
  client?: DatabaseClient;
  /** Environment variables of this boot, such as `{ COPYDESK_SAMPLES: 'true' }`. */
  environment?: Record<string, string>;
  /** Settings of the plugin instead of the host app's: the whole of `copydesk.config` in `config/plugins.ts`. */
  copydesk?: Record<string, unknown>;
  /** How the host app extends the plugin: source of its `strapi-server.js`. Takes `copydesk`. */
  extension?: string;
  /** A directory of an earlier boot whose SQLite database is opened again: `RunningStrapi.directory`. */
  directory?: string;
}

export interface RunningStrapi {
  strapi: Core.Strapi;
  /** Sends requests to the mounted HTTP server: `app.http.get('/api/…')`. */
  http: ReturnType<typeof supertest>;
  /** A temporary directory, removed by `stop`; the SQLite database stands in it. */
  directory: string;
  /** Shuts down, drops the database, removes the directory, restores the environment. */
  stop(options?: { keepDirectory?: boolean }): Promise<void>;
}

export const appDirectory = path.resolve(__dirname, '../..');

export async function bootStrapi(options: BootOptions = {}): Promise<RunningStrapi> {
  const directory = options.directory ?? (await mkdtemp(path.join(os.tmpdir(), 'copydesk-test-')));
  const database = await createTestDatabase(options.client ?? projectClient(), directory);
  const restore = setEnvironment({ ...database.environment, ...options.environment });
  const clear = async (keepDirectory = false) => {
    restore();
    await database.drop();
    if (!keepDirectory) await rm(directory, { recursive: true, force: true });
  };
  try {
    const builtDirectory = path.join(appDirectory, 'dist');
    const distDir = options.copydesk ? await appWithPluginConfig(builtDirectory, directory, options.copydesk, options.extension) : builtDirectory;
    const strapi = createStrapi({ appDir: appDirectory, distDir, serveAdminPanel: false });
    strapi.log.level = process.env.COPYDESK_TEST_LOG_LEVEL ?? 'error';
    await strapi.load();
    strapi.server.mount();
    const http = supertest(strapi.server.httpServer);
    return {
      strapi,
      http,
      directory,
      stop: async ({ keepDirectory } = {}) => {
        await strapi.destroy();
        await clear(keepDirectory);
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Sets variables and returns what puts the old ones back. */
function setEnvironment(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
