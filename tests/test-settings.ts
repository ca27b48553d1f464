import os from 'node:os';

/** Settings of every Strapi that a test starts: secrets of the tests' own, nothing that runs or calls out by itself. */
export const TEST_SETTINGS = {
  // A developer's own `.env` must not reach the tests.
  ENV_PATH: os.devNull,
  STRAPI_TELEMETRY_DISABLED: 'true',
  HOST: '127.0.0.1',
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-secret',
  API_TOKEN_SALT: 'test-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  JWT_SECRET: 'test-reader-secret',
  CRON_ENABLED: 'false',
  COPYDESK_SAMPLES: 'false',
};
