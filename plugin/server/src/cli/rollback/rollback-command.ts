import { parseArgs } from 'node:util';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';
import { ExitStatus } from '../exit-status';
import { printReport } from '../import/print-report';
import { showProgress } from '../import/show-progress';
import { refusal } from '../refusal';
import { withStrapi } from '../with-strapi';

const USAGE = `Usage: copydesk rollback RUN [OPTIONS]

Undoes a run: articles that it made and nobody touched since go; those that it changed get their earlier values back;
what people did since stays. RUN is the run's id, as \`copydesk runs\` lists it.

Options:
  --dry-run  print what would happen, entry by entry; nothing is written
  --help     print this

Exit status: 0 all well, 1 some entries could not be undone or the undoing did not finish, 2 wrong usage.
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
  try {
    const { documentId, source } = await runs.startRollback(ofRun, { trigger: 'command', dryRun });
    const cancel = () => void runs.cancelRun(documentId);
    process.once('SIGINT', cancel);
    const hide = showProgress(strapi, source?.name ?? ofRun, documentId);
    const run = await runs.waitForRun(documentId);
    await hide();
    process.off('SIGINT', cancel);
    await printReport(strapi, source?.name ?? ofRun, run);
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
