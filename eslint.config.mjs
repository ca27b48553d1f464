import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Built, generated and sample files are not ours to lint. */
const ignored = {
  ignores: ['**/dist/', '**/node_modules/', '.cache/', '.strapi/', '.tmp/', 'coverage/', 'types/generated/', 'database/', 'tests/fixtures/', 'public/'],
};

/**
 * Every pattern of ours runs over texts that strangers wrote, so one that backtracks is an error, and so is one that
 * starts anew at each character.
 */
const patterns = {
  ...regexp.configs['flat/recommended'],
  rules: {
    ...regexp.configs['flat/recommended'].rules,
    'no-misleading-character-class': ['error', { allowEscape: true }],
    'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
    'regexp/no-super-linear-move': 'error',
    // Matters of taste; and the range of Han characters is obvious here.
    'regexp/no-obscure-range': 'off',
    'no-regex-spaces': 'off',
    'no-useless-escape': 'off',
    'regexp/no-dupe-characters-character-class': 'off',
    'regexp/no-dupe-disjunctions': 'off',
    'regexp/no-unused-capturing-group': 'off',
    'regexp/no-useless-lazy': 'off',
    'regexp/prefer-predefined-assertion': 'off',
    'regexp/no-useless-character-class': 'off',
    'regexp/no-useless-escape': 'off',
    'regexp/no-useless-non-capturing-group': 'off',
    'regexp/prefer-character-class': 'off',
    'regexp/prefer-d': 'off',
    'regexp/prefer-w': 'off',
    'regexp/use-ignore-case': 'off',
  },
};

const typescript = {
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.strict],
  languageOptions: {
    parserOptions: {
      project: ['tsconfig.json', 'plugin/server/tsconfig.json', 'plugin/admin/tsconfig.json', 'src/admin/tsconfig.json', 'tests/tsconfig.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

/** Strapi answers with shapes that only the app's own schema knows: one typed door lets them in. */
const strapiDoor = { files: ['plugin/server/src/strapi.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } };

const server = 'plugin/server/src';
const layers = ['text', 'import', 'curate', 'content-api', 'admin-api', 'content-manager-layout', 'cli', 'content-types', 'components', 'services'];
const below = { import: ['text', 'shared', 'strapi', 'config', 'content-types'] };

/** Which layer may import which; What stands at the top of the server may import all. */
const importDirections = {
  files: ['plugin/**/*.ts', 'plugin/**/*.tsx'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    'boundaries/include': ['plugin/**/*'],
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'boundaries/elements': [
      ...layers.map((layer) => ({ type: layer, pattern: `${server}/${layer}`, mode: 'folder' })),
      { type: 'strapi', pattern: `${server}/strapi.ts`, mode: 'full' },
      { type: 'config', pattern: `${server}/config.ts`, mode: 'full' },
      { type: 'server', pattern: `${server}/*.ts`, mode: 'full' },
      { type: 'admin', pattern: 'plugin/admin/src', mode: 'folder' },
      { type: 'shared', pattern: 'plugin/shared', mode: 'folder' },
    ],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/element-types': [
      'error',
      {
        default: 'disallow',
        message: '${file.type} must not import ${dependency.type}',
        rules: [
          { from: 'shared', allow: ['shared'] },
          { from: 'admin', allow: ['admin', 'shared'] },
          { from: 'text', allow: ['text', 'shared'] },
          { from: ['strapi', 'config'], allow: ['shared', 'strapi', 'config', 'import'] },
          { from: 'import', allow: ['import', ...below.import] },
          { from: 'curate', allow: ['curate', 'import', ...below.import] },
          ...['content-api', 'admin-api', 'cli', 'services'].map((from) => ({ from, allow: [from, 'curate', 'import', ...below.import] })),
          // The command line is a bundle of its own: it reaches a running Strapi through the plugin's services only.
          { from: 'cli', allow: ['services'] },
          ...['content-types', 'components', 'content-manager-layout'].map((from) => ({ from, allow: [from, 'content-manager-layout', 'shared', 'strapi'] })),
          { from: 'server', allow: [...layers, 'shared', 'strapi', 'config', 'server'] },
        ],
      },
    ],
  },
};

/** A text may have more parts than a call takes arguments. */
const spreadPush = { selector: "CallExpression[callee.property.name='push'] > SpreadElement", message: 'A call takes some ten thousand arguments only: use appendAll.' };

const growingLists = { files: [`${server}/**/*.ts`], rules: { 'no-restricted-syntax': ['error', spreadPush] } };

const effects = ['fs', 'fs/promises', 'http', 'https', 'http2', 'net', 'tls', 'dns', 'dns/promises', 'child_process', 'worker_threads', 'cluster', 'os', 'timers', 'timers/promises'];

/** The text layer is pure: the same bytes and hints give the same answer, anywhere and at any time. */
const pureText = {
  files: [`${server}/text/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: effects.flatMap((name) => [name, `node:${name}`]).map((name) => ({ name, message: 'The text layer has no files, network, threads or clock.' })),
        patterns: [{ group: ['@strapi/*', 'undici'], message: 'The text layer knows neither Strapi nor the network.' }],
      },
    ],
    'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval', 'setImmediate', 'strapi'],
    'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The text layer has no clock.' }, { object: 'Math', property: 'random', message: 'The text layer answers the same each time.' }],
    'no-restricted-syntax': ['error', spreadPush, { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The text layer has no clock.' }],
  },
};

const sharedContracts = {
  files: ['plugin/shared/**/*.ts', 'plugin/admin/src/**/*.{ts,tsx}'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'The browser loads this file as well.' }] }] },
};

const programs = {
  files: ['**/*.{js,mjs,cjs}'],
  // The type check of `scripts` knows Node's globals.
  rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
};

const tests = {
  files: ['tests/**/*.ts'],
  // A pattern in a test runs over what the test itself made.
  rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'regexp/no-super-linear-move': 'off' },
};

export default tseslint.config(
  ignored,
  js.configs.recommended,
  patterns,
  typescript,
  strapiDoor,
  importDirections,
  growingLists,
  pureText,
  sharedContracts,
  programs,
  tests,
);
