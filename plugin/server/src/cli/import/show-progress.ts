import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';

const EVERY_MS = 250;

/** Keeps one line with the run's progress on a terminal; nothing elsewhere. @returns what takes the line away again */
export function showProgress(strapi: Strapi, sourceName: string, runDocumentId: string): () => Promise<void> {
  if (process.stderr.isTTY !== true) return async () => {};
  let looking = Promise.resolve();
  const look = async () => {
    const { done, listed } = await servicesOf(strapi).runs.findRun(runDocumentId);
    process.stderr.write(`\r\u001B[K${sourceName}: ${listed === null ? `listing, ${done} done` : `${done} of ${listed} texts`}`);
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => {});
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
    process.stderr.write('\r\u001B[K');
  };
}
