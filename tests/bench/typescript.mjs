/**
 * Loads the plugin's TypeScript sources without a build, so that a bench measures what stands in the tree.
 *
 * @example const { mergeText } = loadTypeScript('plugin/server/src/import/merge-text/merge-text');
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  module._compile(code, file);
};

/** @param {string} file relative to the repository's root, without its ending */
export function loadTypeScript(file) {
  return require(path.join(root, file));
}
