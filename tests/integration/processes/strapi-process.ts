import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { appDirectory } from '../boot';

/** A Strapi in a process of its own; see `strapi-on-orders.mjs`. */
export interface StrapiProcess {
  /** Gives an order and waits for its answer. @throws Error with what went wrong there, or where the process ends */
  order<Answer>(order: string, argument?: unknown): Promise<Answer>;
  signal(signal: NodeJS.Signals): void;
  /** Ends it without warning, as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Shuts it down in order. */
  stop(): Promise<void>;
  ended: Promise<void>;
  /** The end of what it printed. */
  said(): string;
  hasEnded(): boolean;
}

interface Message {
  id: number;
  answer?: unknown;
  fault?: string;
}

/** @param distDir what `appWithPluginConfig` made */
export async function startStrapiProcess(distDir: string, environment: Record<string, string>): Promise<StrapiProcess> {
  const child = fork(path.join(__dirname, 'strapi-on-orders.mjs'), [appDirectory, distDir], {
    cwd: appDirectory,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const orders = new Orders(child);
  const ready = orders.answerOf<string>(0);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready;
  return {
    order: (order, argument) => orders.give(order, argument),
    signal: (signal) => void child.kill(signal),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await orders.give('stop').catch(() => {});
      await ended;
    },
    ended,
    said: () => orders.said,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}

const MOST_SAID = 20_000;

/** Orders that wait for their answers. */
class Orders {
  private readonly waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  private last = 0;
  said = '';

  constructor(private readonly child: ChildProcess) {
    child.on('message', (message) => this.answered(message as Message));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said = (this.said + chunk.toString()).slice(-MOST_SAID);
      });
    }
    child.once('exit', (status, signal) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The process ended (${signal ?? status}) before it answered\n${this.said}`));
      this.waiting.clear();
    });
  }

  give<Answer>(order: string, argument?: unknown): Promise<Answer> {
    this.last += 1;
    const answer = this.answerOf<Answer>(this.last);
    this.child.send({ id: this.last, order, argument }, () => {});
    return answer;
  }

  answerOf<Answer>(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject }));
  }

  private answered({ id, answer, fault }: Message): void {
    const order = this.waiting.get(id);
    this.waiting.delete(id);
    if (fault === undefined) order?.resolve(answer);
    else order?.reject(new Error(fault));
  }
}
