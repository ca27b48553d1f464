import { existsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { nextPage } from './pages-of-walk';
import { walkDirectory, type Walked, type WalkedDirectory } from './walk-directory';

/** Lists a directory beside Strapi's own thread, page by page; the next page is made while the last is worked on. */
export async function* listInThread(directory: WalkedDirectory): AsyncGenerator<Walked[]> {
  const file = path.resolve(__dirname, '../command/listing-worker.js');
  if (!existsSync(file)) {
    yield* listHere(directory);
    return;
  }
  const worker = new Worker(file, { workerData: directory });
  try {
    let coming = pageOf(worker);
    for (;;) {
      const page = await coming;
      if (page.length === 0) return;
      coming = pageOf(worker);
      // Whoever takes the next page sees its error.
      coming.catch(() => {});
      yield page;
    }
  } finally {
    await worker.terminate();
  }
}

/** Without threads, requests get their turn between two pages. */
async function* listHere(directory: WalkedDirectory): AsyncGenerator<Walked[]> {
  const walk = walkDirectory(directory);
  for (let page = nextPage(walk); page.length > 0; page = nextPage(walk)) {
    yield page;
    await nextTurn();
  }
}

function pageOf(worker: Worker): Promise<Walked[]> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', onPage).off('error', onError).off('exit', onExit);
      end();
    };
    const onPage = (page: Walked[]) => settle(() => resolve(page));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('The thread that lists texts ended before its work was done')));
    worker.on('message', onPage).on('error', onError).on('exit', onExit);
    worker.postMessage('next');
  });
}
