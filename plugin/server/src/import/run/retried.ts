import { setTimeout as pause } from 'node:timers/promises';
import { passes } from './database-faults';

/** Pauses before the second, third and fourth attempt. */
const PAUSES_MS = [100, 400, 1_600];

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
