/** The real command in a host app of its own, as an operator's shell starts it. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { appWithPluginConfig } from './app-directory';
import { appDirectory } from './boot';

/** A boot in a process of its own on a busy machine. */
export const LIMIT_MS = 300_000;

export interface Ended {
  /** The exit status; -1 where a signal ended the process. */
  status: number;
  stdout: string;
  stderr: string;
}

export interface StartedCommand {
  /** Resolves once its standard output matches; rejects if it ends before. */
  printed(pattern: RegExp): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
}

export interface CommandHost {
  /** Temporary; the host app lies in it. */
  directory: string;
  /** The host app. */
  app: string;
  /** Gives the app the plugin's settings. */
  configure(settings: Record<string, unknown>): Promise<void>;
  start(args: string[], cwd?: string): StartedCommand;
  run(args: string[], cwd?: string): Promise<Ended>;
  remove(): Promise<void>;
}

/** @param environment where the database is; a SQLite file in the host's directory where not given */
export async function makeCommandHost(environment?: Record<string, string>): Promise<CommandHost> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-commands-'));
  const app = path.join(directory, 'host');
  await mkdir(path.join(app, 'public/uploads'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) await cp(path.join(appDirectory, file), path.join(app, file));
  await symlink(path.join(appDirectory, 'node_modules'), path.join(app, 'node_modules'), 'dir');
  const database = environment ?? { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(directory, 'data.db') };
  const start = (args: string[], cwd = app) => startCommand(args, cwd, database);
  return {
    directory,
    app,
    configure: async (settings) => {
      await rm(path.join(app, 'dist'), { recursive: true, force: true });
      await rename(await appWithPluginConfig(path.join(appDirectory, 'dist'), directory, settings), path.join(app, 'dist'));
    },
    start,
    run: (args, cwd) => start(args, cwd).ended,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

function startCommand(args: string[], cwd: string, environment: Record<string, string>): StartedCommand {
  const child = spawn(process.execPath, [path.join(appDirectory, 'plugin/bin/copydesk.js'), ...args], { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  const said = { stdout: '', stderr: '' };
  let heard = () => {};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
      heard();
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (status) => resolve({ status: status ?? -1, ...said })));
  return {
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        heard = () => void (pattern.test(said.stdout) && resolve());
        heard();
        void ended.then(({ stderr }) => reject(new Error(`It ended before it printed ${String(pattern)}:\n${said.stdout}${stderr}`)));
      }),
    signal: (signal) => void child.kill(signal),
    ended,
  };
}
