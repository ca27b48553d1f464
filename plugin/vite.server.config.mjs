import { defineConfig, mergeConfig } from 'vite';
import command from './vite.command.config.mjs';

/**
 * Builds the server half alone, as `strapi-plugin build` does but without declarations and without the panel: what the
 * integration tests need, in a second instead of a minute.
 */
const { lib, ...build } = command.build;

export default mergeConfig(
  defineConfig({ ...command, build }),
  defineConfig({
    build: {
      outDir: 'dist/server',
      lib: { entry: 'server/src/index.ts', formats: ['cjs'], fileName: () => 'index.js' },
      rollupOptions: { output: { exports: 'named' } },
    },
  }),
);
