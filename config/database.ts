import path from 'node:path';
import type { Core } from '@strapi/types';

const CLIENTS = ['sqlite', 'postgres', 'mysql'] as const;
type Client = (typeof CLIENTS)[number];

const isClient = (name: string): name is Client => (CLIENTS as readonly string[]).includes(name);

/** `env.oneOf` would take SQLite for a misspelt `postgres`, and editors would work in the wrong database. */
const clientNamed = (name: string): Client => {
  if (isClient(name)) return name;
  throw new Error(`DATABASE_CLIENT is "${name}"; it must be one of ${CLIENTS.join(', ')} (mysql is for MariaDB as well).`);
};

/** SQLite without any setting; PostgreSQL, or MySQL and MariaDB, where `DATABASE_CLIENT` names them. */
export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = clientNamed(env('DATABASE_CLIENT', 'sqlite'));
  if (client === 'sqlite') {
    return {
      connection: {
        client,
        // `dist/config/database.js` stands two folders below the app.
        connection: { filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')) },
        useNullAsDefault: true,
      },
      settings: {},
    };
  }
  const server = {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', client === 'postgres' ? 5432 : 3306),
    database: env('DATABASE_NAME', 'copydesk'),
    user: env('DATABASE_USERNAME', 'copydesk'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false),
  };
  return {
    connection: { client, connection: server, pool: { min: 0, max: 10 }, acquireConnectionTimeout: 60_000 },
    settings: {},
  };
};
