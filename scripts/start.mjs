/**
 * `npm start`: from a fresh clone to a running Copydesk with the sample texts imported. Until the packages are
 * installed this is plain Node; every step does nothing where its work is done already.
 */
import { existsSync } from 'node:fs';
import { announcement } from './steps/announcement.mjs';
import { buildWhatIsStale } from './steps/build.mjs';
import { checkNode } from './steps/check-node.mjs';
import { writeEnvironmentFile } from './steps/environment-file.mjs';
import { checkPortIsFree } from './steps/free-port.mjs';
import { installWhatIsMissing } from './steps/install.mjs';
import { inRoot } from './steps/root.mjs';
import { startStrapi } from './steps/start-strapi.mjs';

try {
  checkNode();
  if (writeEnvironmentFile()) console.log('Wrote .env with random secrets.');
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.PORT ?? 1337);
  await checkPortIsFree(host, port);

  await installWhatIsMissing();
  await buildWhatIsStale({ panel: true });

  const strapi = await startStrapi();
  const runs = await strapi.plugin('copydesk').service('runs').firstImportFinished();
  const hasAdministrator = (await strapi.db.query('admin::user').count()) > 0;
  console.log(announcement({ host, port, runs, hasAdministrator }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
