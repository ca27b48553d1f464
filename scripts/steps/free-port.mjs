import { createServer } from 'node:net';

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>} Rejects where another program listens there, or where listening there is not allowed.
 */
export const checkPortIsFree = (host, port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(explanation(error, host, port), { cause: error })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
const explanation = (error, host, port) =>
  error.code === 'EADDRINUSE'
    ? `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
    : `Cannot listen on ${host}, port ${port} (${error.code}). Choose others with HOST and PORT, in the environment or in .env.`;
