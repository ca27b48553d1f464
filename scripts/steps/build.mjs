import { rmSync } from 'node:fs';
import { isFresh, markFresh } from './freshness.mjs';
import { inRoot } from './root.mjs';
import { runNpm, runProgram } from './run-program.mjs';

/** @typedef {import('./freshness.mjs').Build & { make: () => Promise<void> }} BuildStep */

const packages = ['package-lock.json', 'package.json', 'plugin/package.json'];

/** @type {BuildStep} */
const plugin = {
  name: 'plugin',
  label: 'the plugin',
  sources: ['plugin', 'package-lock.json'],
  except: ['plugin/dist', 'plugin/node_modules', 'plugin/README.md', 'plugin/LICENSE'],
  outputs: ['plugin/dist/server/index.js', 'plugin/dist/admin/index.mjs', 'plugin/dist/command/copydesk.js'],
  make: () => runNpm('building the plugin', ['run', 'build', '--workspace', 'plugin']),
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
    await runProgram('building the host app', process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
  },
};

/** @type {BuildStep} */
const panel = {
  name: 'panel',
  label: 'the admin panel',
  sources: ['plugin/admin/src', 'plugin/shared', 'src/admin', 'config/admin.ts', 'config/plugins.ts', ...packages],
  outputs: ['dist/build/index.html'],
  make: () =>
    runProgram('building the admin panel', process.execPath, [inRoot('node_modules/@strapi/strapi/bin/strapi.js'), 'build'], {
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
    }),
};

/**
 * Builds what is missing or was built from other sources: the plugin, the host app, and the admin panel unless it is
 * left out. Strapi loads built files only, so nothing may start or be tested before this.
 *
 * @param {{ panel: boolean }} wanted
 */
export const buildWhatIsStale = async (wanted) => {
  for (const step of wanted.panel ? [plugin, app, panel] : [plugin, app]) {
    if (isFresh(step)) continue;
    console.log(`Building ${step.label} …`);
    await step.make();
    markFresh(step);
    // `strapi build` compiles the host app once more.
    if (step === panel) markFresh(app);
  }
};
