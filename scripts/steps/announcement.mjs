/** @typedef {{ source: { name: string } | null, state: string, listed: number | null, counts: Record<string, number>, reason: { message: string } | null }} Run */

/**
 * @param {string} host Where Strapi listens.
 * @param {number} port
 * @returns {string} An address that a browser on this machine can open.
 */
const reachable = (host, port) => {
  const everywhere = ['0.0.0.0', '::', ''].includes(host);
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
};

/**
 * @param {Run} run
 * @returns {string} Such as `samples: 5 texts, 5 created`.
 */
const outcome = ({ source, state, listed, counts, reason }) => {
  const buckets = Object.entries(counts).filter(([, count]) => count > 0);
  const parts = [`${listed ?? 0} texts`, ...buckets.map(([bucket, count]) => `${count} ${bucket}`)];
  const end = state === 'finished' ? '' : `; the run is ${state}${reason ? `: ${reason.message}` : ''}`;
  return `${source?.name ?? 'a deleted source'}: ${parts.join(', ')}${end}`;
};

/**
 * What the terminal shows when everything stands: where to go, and a request for each API to paste.
 *
 * @param {{ host: string, port: number, runs: Run[], hasAdministrator: boolean }} state
 */
export const announcement = ({ host, port, runs, hasAdministrator }) => {
  const address = reachable(host, port);
  const query = '{ copydeskArticles { title outlet organizations { name } initiatives { name } } }';
  return `
Copydesk is ready. Ctrl-C stops it.

  Imported   ${runs.length > 0 ? runs.map(outcome).join('\n             ') : 'nothing new; the panel imports again at any time'}

  Panel      ${address}/admin${hasAdministrator ? '' : '   (the first visitor makes herself its administrator)'}

  REST       curl -g '${address}/api/copydesk/articles?fields=title,outlet&populate[organizations][fields]=name&populate[initiatives][fields]=name'

  GraphQL    curl ${address}/graphql -H 'Content-Type: application/json' -d '{"query":"${query}"}'
`;
};
