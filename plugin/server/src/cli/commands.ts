import type { ExitStatus } from './exit-status';

/** Runs with the arguments after the command's name. */
export type Run = (args: string[]) => Promise<ExitStatus>;

export interface Command {
  summary: string;
  /** Loads the command's code. */
  load: () => Promise<Run>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  clean: {
    summary: 'Clean texts and print them, without Strapi',
    load: async () => (await import('./clean/clean-command')).runClean,
  },
  import: {
    summary: 'Import the texts of sources into Strapi',
    load: async () => (await import('./import/import-command')).runImport,
  },
  rollback: {
    summary: 'Undo what a run did',
    load: async () => (await import('./rollback/rollback-command')).runRollback,
  },
  runs: {
    summary: 'List the last runs and their results; pause, resume or cancel one',
    load: async () => (await import('./runs/runs-command')).runRuns,
  },
  worker: {
    summary: 'Help other processes with large imports, on PostgreSQL',
    load: async () => (await import('./worker/worker-command')).runWorker,
  },
};
