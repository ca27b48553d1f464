/**
 * Lets whoever asks the server for something go before the next batch of an import: on SQLite both share one
 * connection, and a request asks for it several times, so that it would wait for several batches.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A request that takes longer, or never ends, holds an import up no longer than this. */
const LONGEST_WAIT_MS = 100;
/** Requests count as coming for so long after the last one. */
const OF_LATE_MS = 2_000;

interface Requests {
  /** Those under way, each with what resolves once it is answered or given up. */
  going: Set<Promise<void>>;
  lastAt: number;
}

const watched = new WeakMap<Server, Requests>();

/** Waits until the requests that are under way now have been answered, but not long. */
export async function giveWay(server: Server): Promise<void> {
  const { going } = requestsOf(server);
  if (going.size === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const longEnough = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_WAIT_MS)));
  await Promise.race([Promise.all(going), longEnough]);
  clearTimeout(timer);
}

/** Whether requests came during the last seconds. */
export function requestsCome(server: Server): boolean {
  const { going, lastAt } = requestsOf(server);
  return going.size > 0 || performance.now() - lastAt < OF_LATE_MS;
}

/** Begins to watch a server's requests when it is first asked about them. */
function requestsOf(server: Server): Requests {
  const known = watched.get(server);
  if (known) return known;
  const requests: Requests = { going: new Set(), lastAt: -Infinity };
  watched.set(server, requests);
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    requests.lastAt = performance.now();
    const answered = new Promise<void>((resolve) => void response.once('close', resolve));
    requests.going.add(answered);
    void answered.then(() => requests.going.delete(answered));
  });
  return requests;
}
