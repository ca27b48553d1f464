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
