/**
 * What has to stand before Strapi is imported: a developer's own `.env` must not reach the tests, secrets are the
 * tests' own, and nothing calls out of the machine.
 */
import os from 'node:os';

Object.assign(process.env, {
  NODE_ENV: 'test',
  ENV_PATH: os.devNull,
  STRAPI_TELEMETRY_DISABLED: 'true',
  HOST: '127.0.0.1',
  PORT: '0',
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-secret',
  API_TOKEN_SALT: 'test-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  JWT_SECRET: 'test-reader-secret',
  CRON_ENABLED: 'false',
  COPYDESK_SAMPLES: 'false',
});
