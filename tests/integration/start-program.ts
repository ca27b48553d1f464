/** `npm start` as a process of its own: what it prints, and how it ends. */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const appDirectory = path.resolve(__dirname, '../..');

export interface Started {
  /** Everything printed so far. */
  output(): string;
  /** Resolves once the output matches; rejects if the process ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Sends a signal to the whole process group, as a terminal does on Ctrl-C, and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
  /** Whether a process of the group is still there. */
  leftBehind(): boolean;
}

export function startProgram(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: appDirectory,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let check = () => {};
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    check();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((resolve) => child.once('close', (status, signal) => resolve(signal === 'SIGINT' ? 130 : status)));
  const group = -(child.pid as number);

  return {
    output: () => output,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        check = () => {
          const match = pattern.exec(output);
          if (match) resolve(match);
        };
        check();
        void ended.then(() => reject(new Error(`Ended before printing ${String(pattern)}:\n${output}`)));
      }),
    end: (signal) => {
      process.kill(group, signal);
      return ended;
    },
    ended,
    leftBehind: () => {
      try {
        process.kill(group, 0);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
