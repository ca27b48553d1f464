import path from 'node:path';

/** SQLite without any setting; PostgreSQL and MySQL or MariaDB when `DATABASE_CLIENT` names them. */
export default ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const server = {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', client === 'postgres' ? 5432 : 3306),
    database: env('DATABASE_NAME', 'copydesk'),
    user: env('DATABASE_USERNAME', 'copydesk'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false),
  };
  const connections = {
    sqlite: {
      connection: { filename: path.resolve(strapi.dirs.app.root, env('DATABASE_FILENAME', '.tmp/data.db')) },
      useNullAsDefault: true,
    },
    postgres: { connection: { ...server, connectionString: env('DATABASE_URL') }, pool: { min: 0, max: 10 } },
    mysql: { connection: server, pool: { min: 0, max: 10 } },
  };
  return { connection: { client, ...connections[client], acquireConnectionTimeout: 60_000 } };
};
