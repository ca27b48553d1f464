import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';
import { ExitStatus } from '../exit-status';
import { StopSignals } from '../stop-signals';
import { withStrapi } from '../with-strapi';

const USAGE = `Usage: copydesk worker [OPTIONS]

Takes part in large imports that other processes run on the same PostgreSQL database, until it is told to stop
(Ctrl-C, or SIGTERM). It must see the directories of the sources where the others see them.

Options:
  --once   end when there is nothing more to take part in
  --help   print this

Exit status: 0 told to stop or nothing more to do, 2 wrong usage, or a database that cannot share work.
`;

/** How often a worker without work looks for some. */
const LOOK_MS = 1_000;

/** `copydesk worker`: cleans and stores texts of runs that another process coordinates. */
export async function runWorker(args: string[]): Promise<ExitStatus> {
  const options = parseOptions(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return ExitStatus.Success;
  }
  if (typeof options === 'string') {
    process.stderr.write(`copydesk worker: ${options}\n\n${USAGE}`);
    return ExitStatus.WrongUsage;
  }
  return withStrapi('worker', (strapi) => work(strapi, options.once));
}

async function work(strapi: Strapi, once: boolean): Promise<ExitStatus> {
  const { runs } = servicesOf(strapi);
  if (!runs.canShare()) {
    process.stderr.write('copydesk worker: only runs on PostgreSQL are shared; set DATABASE_CLIENT to “postgres”\n');
    return ExitStatus.WrongUsage;
  }
  const told = new AbortController();
  new StopSignals().react(() => told.abort());
  process.stdout.write('Waiting for imports to take part in\n');
  while (!told.signal.aborted) {
    const parts = await runs.takePart();
    if (parts.length > 0) process.stdout.write(`Taking part in ${parts.length === 1 ? 'an import' : `${parts.length} imports`}\n`);
    if (once) {
      await Promise.all(parts);
      if (parts.length === 0) break;
    }
    await pause(LOOK_MS, undefined, { signal: told.signal }).catch(() => {});
  }
  await runs.leaveParts();
  return ExitStatus.Success;
}

/** @returns the options, `help`, or a sentence that says what is wrong. */
function parseOptions(args: string[]): { once: boolean } | 'help' | string {
  try {
    const { values } = parseArgs({ args, options: { once: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
    return values.help ? 'help' : { once: values.once ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
