/** A database of its own for each test file, on SQLite or on a server that an environment variable names. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

export type DatabaseClient = 'sqlite' | 'postgres' | 'mysql';

export interface TestDatabase {
  client: DatabaseClient;
  /** The variables that point the host app's `config/database.ts` at it. */
  environment: Record<string, string>;
  drop(): Promise<void>;
}

/** Where a server is: `postgres://user:password@host:port/database`, `mysql://…`; the user must be able to create databases. */
const SERVERS = { postgres: 'COPYDESK_TEST_POSTGRES', mysql: 'COPYDESK_TEST_MARIADB' } as const;

/** The database that the running Jest project asks for; see `jest.config.js`. */
export const projectClient = (): DatabaseClient =>
  (globalThis as { copydeskTestDatabase?: DatabaseClient }).copydeskTestDatabase ?? 'sqlite';

export async function createTestDatabase(client: DatabaseClient, directory: string): Promise<TestDatabase> {
  if (client === 'sqlite') {
    const environment = { DATABASE_CLIENT: client, DATABASE_FILENAME: path.join(directory, 'data.db') };
    return { client, environment, drop: async () => {} };
  }
  const server = serverAddress(client);
  const name = `copydesk_test_${randomBytes(6).toString('hex')}`;
  const execute = client === 'postgres' ? executeOnPostgres : executeOnMariadb;
  await execute(server, client === 'postgres' ? `CREATE DATABASE ${name}` : `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    client,
    environment: {
      DATABASE_CLIENT: client,
      DATABASE_HOST: server.hostname,
      DATABASE_PORT: server.port || (client === 'postgres' ? '5432' : '3306'),
      DATABASE_NAME: name,
      DATABASE_USERNAME: decodeURIComponent(server.username),
      DATABASE_PASSWORD: decodeURIComponent(server.password),
    },
    drop: () => execute(server, `DROP DATABASE ${name}`),
  };
}

function serverAddress(client: keyof typeof SERVERS): URL {
  const address = process.env[SERVERS[client]];
  if (!address) throw new Error(`${SERVERS[client]} must hold the address of a server for tests on ${client}.`);
  return new URL(address);
}

async function executeOnPostgres(server: URL, statement: string): Promise<void> {
  const connection = new Client({ connectionString: server.href });
  await connection.connect();
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

async function executeOnMariadb(server: URL, statement: string): Promise<void> {
  const connection = await createConnection(server.href);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
