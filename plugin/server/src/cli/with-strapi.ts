import type { Strapi } from '../strapi';
import { ExitStatus } from './exit-status';
import { CannotStart, startStrapi } from './start-strapi';

/** Runs a command's work with Strapi's services started, and stops them again whatever happens. */
export async function withStrapi(command: string, work: (strapi: Strapi) => Promise<ExitStatus>): Promise<ExitStatus> {
  let strapi: Strapi;
  try {
    strapi = await startStrapi();
  } catch (error) {
    process.stderr.write(`copydesk ${command}: ${error instanceof CannotStart ? error.message : `Strapi could not be started: ${error instanceof Error ? error.message : String(error)}`}\n`);
    // A start that failed half way leaves handles open that nobody could close; nothing was done that could be lost.
    process.exit(ExitStatus.WrongUsage);
  }
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}
