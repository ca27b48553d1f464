/** Strapi as it runs for readers and editors: the production build, in a process and on a database of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { TEST_SETTINGS } from '../test-settings';

export interface StrapiServer {
  /** Such as `http://127.0.0.1:40123`. */
  url: string;
  /** A temporary directory, removed by `stop`. */
  directory: string;
  /** Ends the process and waits for it. */
  stop(): Promise<void>;
}

const root = path.resolve(__dirname, '../..');
const START_LIMIT = 90_000;
const STOP_LIMIT = 20_000;

/** Starts Strapi and waits until it answers. @throws Error with what Strapi wrote, when it ends or is too slow. */
export async function startStrapiServer(environment: Record<string, string> = {}): Promise<StrapiServer> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-browser-'));
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'], {
    cwd: root,
    env: { ...process.env, ...settings(directory, port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const stop = async () => {
    await end(child);
    await rm(directory, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(url, child);
  } catch (error) {
    await stop();
    throw new Error(`Strapi did not start: ${error instanceof Error ? error.message : String(error)}\n${written.join('').slice(-4000)}`);
  }
  return { url, directory, stop };
}

function settings(directory: string, port: number): Record<string, string> {
  return {
    ...TEST_SETTINGS,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(directory, 'data.db'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with status ${child.exitCode}`);
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer within ${START_LIMIT / 1000} s`);
}

/** Asks the process to end and makes it end when it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(timer);
}
