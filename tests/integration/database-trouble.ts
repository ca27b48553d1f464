/** Trouble that a database makes. */
import type { Core } from '@strapi/types';

/** From now on no article can be stored, with the error that a full disk gives. @returns what makes room again */
export async function fillDisk({ db }: Core.Strapi): Promise<() => Promise<void>> {
  const run = async (statement: string) => void (await db.connection.raw(statement));
  switch (db.dialect.client) {
    case 'sqlite': {
      const [{ page_count: pages }] = (await db.connection.raw('PRAGMA page_count')) as { page_count: number }[];
      await run(`PRAGMA max_page_count = ${pages}`);
      return () => run('PRAGMA max_page_count = 1073741823');
    }
    case 'postgres':
      await run("CREATE FUNCTION disk_full() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql");
      await run('CREATE TRIGGER disk_full BEFORE INSERT ON copydesk_articles FOR EACH ROW EXECUTE FUNCTION disk_full()');
      return () => run('DROP TRIGGER disk_full ON copydesk_articles; DROP FUNCTION disk_full()');
    default:
      await run("CREATE TRIGGER disk_full BEFORE INSERT ON copydesk_articles FOR EACH ROW SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1021, MESSAGE_TEXT = 'Disk full'");
      return () => run('DROP TRIGGER disk_full');
  }
}

/** Breaks every connection that Strapi has to a database server, as a restart of the server does; nothing on SQLite. */
export async function cutConnections({ db }: Core.Strapi): Promise<void> {
  if (db.dialect.client === 'postgres') {
    await db.connection.raw('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await endOwn('SELECT pg_terminate_backend(pg_backend_pid())');
  } else if (db.dialect.client !== 'sqlite') {
    const [others] = (await db.connection.raw('SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()')) as [{ id: number }[]];
    // One that has ended by itself meanwhile cannot be ended.
    for (const { id } of others) await db.connection.raw(`KILL ${Number(id)}`).catch(() => {});
    await endOwn('KILL CONNECTION_ID()');
  }

  /** The connection that says so is the one that breaks. */
  async function endOwn(statement: string): Promise<void> {
    await db.connection.raw(statement).catch(() => {});
  }
}

/** Lets the first `times` attempts to store an article with this title fail as if two transactions were in each other's way. @returns how often it was tried, and what ends it */
export function contendFor({ db }: Core.Strapi, title: string, times: number): { attempts(): number; end(): void } {
  let attempts = 0;
  const end = db.lifecycles.subscribe({
    models: ['plugin::copydesk.article'],
    beforeCreate: ({ params }) => {
      if (params.data.title !== title) return;
      attempts += 1;
      if (attempts <= times) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    },
  });
  return { attempts: () => attempts, end };
}
