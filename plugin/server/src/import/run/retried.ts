import { setTimeout as pause } from 'node:timers/promises';

/** Pauses before the second, third and fourth attempt. */
const PAUSES_MS = [100, 400, 1_600];

/** Codes and names of faults that pass: a lock, a deadlock, a time limit, a lost connection. */
const PASSING = new Set([
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'],
  ...['40001', '40P01', '55P03', '57P01', '08006', '08003'],
  ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'PROTOCOL_CONNECTION_LOST'],
  ...['ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'KnexTimeoutError'],
]);

/** Calls again, three times with growing pauses, where the fault is one that passes. */
export async function retried<Result>(call: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= PAUSES_MS.length || !passes(error)) throw error;
      await pause(PAUSES_MS[attempt], undefined, { signal });
    }
  }
}

function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return PASSING.has((error as NodeJS.ErrnoException).code ?? '') || PASSING.has(error.name);
}
