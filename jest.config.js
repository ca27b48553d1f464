/** Unit tests of pure functions; tests against a real Strapi, on three databases; tests in a real browser. */
const transform = {
  '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } }],
};
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/', '<rootDir>/plugin/dist/'],
  // What is built runs as it was built.
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/plugin/dist/'],
  transform,
  ...more,
});

/**
 * Tests against a real Strapi run on SQLite; those named `*.every-database.test.ts` run on the servers as well, and
 * those named `*.on-postgres.test.ts` on PostgreSQL only.
 */
const withStrapi = (name, client, testMatch, more = {}) =>
  project(name, {
    testMatch,
    ...more,
    globals: { copydeskTestDatabase: client },
    globalSetup: '<rootDir>/tests/integration/build-first.ts',
    setupFiles: ['<rootDir>/tests/integration/environment.ts'],
    setupFilesAfterEnv: ['<rootDir>/tests/integration/time-limit.ts'],
  });
const everyDatabase = ['<rootDir>/tests/integration/**/*.every-database.test.ts'];

module.exports = {
  // Each boot of Strapi leaves something behind in its worker.
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('unit'),
    withStrapi('integration', 'sqlite', ['<rootDir>/tests/integration/**/*.test.ts'], { testPathIgnorePatterns: ['/node_modules/', String.raw`\.on-postgres\.test\.ts$`] }),
    withStrapi('postgres', 'postgres', [...everyDatabase, '<rootDir>/tests/integration/**/*.on-postgres.test.ts']),
    withStrapi('mariadb', 'mysql', everyDatabase),
    project('browser', { globalSetup: '<rootDir>/tests/browser/build-first.ts' }),
  ],
};
