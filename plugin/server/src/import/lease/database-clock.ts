import type { Strapi } from '../../strapi';

/** Milliseconds since 1970 on the database's own clock, in the SQL of each database that Strapi runs on. */
const NOW: Record<string, string> = {
  sqlite: "CAST(ROUND((julianday('now') - 2440587.5) * 86400000.0) AS INTEGER)",
  postgres: 'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)',
  mysql: 'CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)',
};

/** An SQL expression for now, so that instances whose own clocks differ agree who is late. */
export function databaseNow(strapi: Strapi): string {
  const now = NOW[strapi.db.dialect.client];
  if (!now) throw new Error(`Copydesk runs on SQLite, PostgreSQL, MySQL and MariaDB, not on “${strapi.db.dialect.client}”`);
  return now;
}

/** Whether the database is PostgreSQL, whose processes can share a run. */
export function isPostgres(strapi: Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}
