import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';
import { setting, type Strapi } from '../../strapi';
import { atMost } from '../at-most';
import { cleanOrRefuse, type CleaningResult, type CleaningTask } from './clean-or-refuse';

/** A text that takes longer is given up, and its thread with it. */
const LONGEST_CLEANING_MS = 120_000;
const MOST_THREADS = 4;
/** Texts handed to the threads for each: one is cleaned while the next waits. How long it takes counts from then on. */
const HANDED = 2;

/** Cleans texts beside Strapi's own thread. */
export interface CleaningThreads {
  /** How many texts are cleaned at once. */
  size: number;
  /**
   * @param signal whoever waits for a thread when it is aborted waits no longer
   * @throws Error where the cleaner itself fails or takes too long; the signal's reason
   */
  clean(task: CleaningTask, signal?: AbortSignal): Promise<CleaningResult>;
  close(): Promise<void>;
}

/** Starts the threads that the setting `workers` asks for. Without threads, texts are cleaned in Strapi's own. */
export function startCleaningThreads(strapi: Strapi): CleaningThreads {
  const size = setting<number | undefined>(strapi, 'workers') ?? Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
  const worker = path.resolve(__dirname, '../command/cleaning-worker.js');
  if (size === 0) return inThisThread();
  if (!existsSync(worker)) {
    strapi.log.warn(`Copydesk cleans texts in Strapi's own thread, which slows requests down meanwhile: “${worker}” is missing; build the plugin`);
    return inThisThread();
  }
  const pool = new Piscina({ filename: worker, minThreads: 0, maxThreads: size, idleTimeout: 30_000, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  const inTurn = atMost(size * HANDED);
  const clean = async (task: CleaningTask): Promise<CleaningResult> => {
    try {
      return (await pool.run(task, { signal: AbortSignal.timeout(LONGEST_CLEANING_MS) })) as CleaningResult;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw new Error(`cleaning took longer than ${LONGEST_CLEANING_MS / 1000} seconds`);
      throw error;
    }
  };
  return {
    size,
    clean: (task, signal) =>
      inTurn(async () => {
        signal?.throwIfAborted();
        return clean(task);
      }),
    close: () => pool.destroy(),
  };
}

function inThisThread(): CleaningThreads {
  return { size: 1, clean: cleanOrRefuse, close: async () => {} };
}
