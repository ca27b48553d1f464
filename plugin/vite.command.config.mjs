import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/**
 * Builds what runs beside Strapi: the command line and the worker threads that list, split and clean texts. `strapi-plugin build`
 * makes one bundle for the server and one for the panel only.
 */
const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const external = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

export default defineConfig({
  build: {
    outDir: 'dist/command',
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    lib: {
      entry: { copydesk: 'server/src/cli/index.ts', 'cleaning-worker': 'server/src/import/cleaning/cleaning-worker.ts', 'listing-worker': 'server/src/import/reading/listing-worker.ts', 'records-worker': 'server/src/import/reading/records-worker.ts' },
      formats: ['cjs'],
    },
    rollupOptions: {
      external: (id) => id.startsWith('node:') || builtinModules.includes(id) || external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { interop: 'auto', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
