import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];

const randomSecret = () => randomBytes(32).toString('base64url');

/** @returns {string} A `.env` with a random secret for each setting that needs one. */
const freshEnvironment = () =>
  [
    '# Secrets of this installation, made at random on the first start. Keep them: sessions and tokens depend on them.',
    '# Every other setting stands in .env.example.',
    ...SECRETS.map((name) => `${name}=${name === 'APP_KEYS' ? `${randomSecret()},${randomSecret()}` : randomSecret()}`),
    '',
  ].join('\n');

/**
 * Writes `.env`, readable by its owner only, unless there is one or the environment brings every secret itself. What
 * is there is never touched.
 *
 * @param {string} [file]
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {boolean} Whether it was written.
 */
export const writeEnvironmentFile = (file = inRoot('.env'), environment = process.env) => {
  if (SECRETS.every((name) => environment[name])) return false;
  try {
    writeFileSync(file, freshEnvironment(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};
