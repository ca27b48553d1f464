import { parentPort, workerData } from 'node:worker_threads';
import { nextPage } from './pages-of-walk';
import { walkDirectory, type WalkedDirectory } from './walk-directory';

/** Lists a directory in a thread of its own: a page for each message, an empty one at the end. */
const walk = walkDirectory(workerData as WalkedDirectory);
parentPort?.on('message', () => parentPort?.postMessage(nextPage(walk)));
