import { rmSync } from 'node:fs';
import { isFresh, markFresh } from './freshness.mjs';
import { inRoot } from './root.mjs';
import { runNpm, runPackage } from './run-program.mjs';

/** @typedef {import('./freshness.mjs').Build & { make: () => Promise<void> }} BuildStep */

const packages = ['package-lock.json', 'package.json', 'plugin/package.json'];

/** @type {BuildStep} */
const plugin = {
  name: 'plugin',
  label: 'the plugin',
  sources: ['plugin', 'package-lock.json'],
  except: ['plugin/dist', 'plugin/node_modules', 'plugin/README.md', 'plugin/LICENSE'],
  outputs: ['plugin/dist/server/index.js', 'plugin/dist/admin/index.mjs', 'plugin/dist/command/copydesk.js'],
  make: () => runNpm('building the plugin', ['run', 'build', '--workspace', 'plugin'], { quiet: true }),
};

/**
 * The plugin without the panel, for the integration tests.
 *
 * @type {BuildStep}
 */
const pluginServer = {
  name: 'plugin-server',
  label: "the plugin's server",
  sources: ['plugin', 'package-lock.json'],
  except: ['plugin/admin', 'plugin/dist', 'plugin/node_modules', 'plugin/README.md', 'plugin/LICENSE'],
  outputs: ['plugin/dist/server/index.js', 'plugin/dist/command/copydesk.js'],
  make: async () => {
    for (const half of ['server', 'command']) {
      await runNpm(`building the plugin's ${half}`, ['run', `build:${half}`, '--workspace', 'plugin'], { quiet: true });
    }
  },
};

/** @type {BuildStep} */
const app = {
  name: 'app',
  label: 'the host app',
  sources: ['config', 'src', 'tsconfig.json', ...packages],
  except: ['src/admin'],
  outputs: ['dist/src/index.js', 'dist/config/plugins.js'],
  make: async () => {
    // A file that its source no longer makes would still be loaded by Strapi.
    for (const folder of ['config', 'src']) rmSync(inRoot('dist', folder), { recursive: true, force: true });
    await runPackage('building the host app', 'typescript/bin/tsc', ['-p', 'tsconfig.json'], { quiet: true });
  },
};

/** @type {BuildStep} */
const panel = {
  name: 'panel',
  label: 'the admin panel',
  sources: ['plugin/admin/src', 'plugin/shared', 'src/admin', 'config/admin.ts', 'config/plugins.ts', ...packages],
  outputs: ['dist/build/index.html'],
  make: () =>
    runPackage('building the admin panel', '@strapi/strapi/bin/strapi.js', ['build'], {
      environment: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
      quiet: true,
    }),
};

/** @param {BuildStep} step */
const build = async (step) => {
  const began = Date.now();
  console.log(`Building ${step.label} …`);
  await step.make();
  markFresh(step);
  console.log(`Built ${step.label} in ${Math.round((Date.now() - began) / 1000)} s.`);
};

/**
 * Builds what is missing or was built from other sources. Strapi loads built files only, so nothing may start or be
 * tested before this.
 *
 * @param {{ panel: boolean }} wanted Without the panel, that half of the plugin is not built either.
 */
export const buildWhatIsStale = async ({ panel: withPanel }) => {
  if (!isFresh(plugin) && (withPanel || !isFresh(pluginServer))) await build(withPanel ? plugin : pluginServer);
  if (!isFresh(app)) await build(app);
  if (withPanel && !isFresh(panel)) {
    await build(panel);
    // `strapi build` compiles the host app once more.
    markFresh(app);
  }
};
