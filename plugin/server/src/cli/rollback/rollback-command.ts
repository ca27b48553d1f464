import { parseArgs } from 'node:util';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';
import { ExitStatus } from '../exit-status';
import { printReport } from '../import/print-report';
import { refusal } from '../refusal';
import { howItStopped, runToEnd, statusOfStop } from '../run-to-end';
import { StopSignals } from '../stop-signals';
import { withStrapi } from '../with-strapi';

const USAGE = `Usage: copydesk rollback RUN [OPTIONS]

Undoes a run: articles that it made and nobody touched since go; those that it changed get their earlier values back;
what people did since stays. RUN is the run's id, as \`copydesk runs\` lists it.

Options:
  --dry-run  print what would happen, entry by entry; nothing is written
  --help     print this

Ctrl-C stops after the entry in hand and cancels the undoing. SIGTERM stops there as well and leaves it open: it goes on
where it stood once Strapi serves, or when the command is given again. Entries are whole either way.

Exit status: 0 all well, 1 some entries could not be undone or the undoing did not finish, 2 wrong usage, 130 stopped by
Ctrl-C, 143 stopped by SIGTERM.
`;

interface Options {
  run: string;
  dryRun: boolean;
}

/** `copydesk rollback`: undoes a run to its end. */
export async function runRollback(args: string[]): Promise<ExitStatus> {
  const options = parseOptions(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return ExitStatus.Success;
  }
  if (typeof options === 'string') {
    process.stderr.write(`copydesk rollback: ${options}\n\n${USAGE}`);
    return ExitStatus.WrongUsage;
  }
  return withStrapi('rollback', (strapi) => rollBack(strapi, options));
}

async function rollBack(strapi: Strapi, { run: ofRun, dryRun }: Options): Promise<ExitStatus> {
  const { runs } = servicesOf(strapi);
  const signals = new StopSignals();
  try {
    const { documentId, source } = await runs.startRollback(ofRun, { trigger: 'command', dryRun });
    const run = await runToEnd(strapi, source?.name ?? ofRun, documentId, signals);
    const stopped = howItStopped(run, signals);
    await printReport(strapi, source?.name ?? ofRun, run, stopped);
    if (stopped !== null) return statusOfStop(signals);
    return run.state === 'finished' && run.counts.failed === 0 ? ExitStatus.Success : ExitStatus.SomeFailed;
  } catch (error) {
    process.stderr.write(`copydesk rollback: ${refusal(error)}\n`);
    return ExitStatus.SomeFailed;
  }
}

/** @returns the options, `help`, or a sentence that says what is wrong. */
function parseOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) return 'help';
    if (positionals.length !== 1) return 'name one run';
    return { run: positionals[0], dryRun: values['dry-run'] ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
