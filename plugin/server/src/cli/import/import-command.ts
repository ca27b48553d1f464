import { parseArgs } from 'node:util';
import type { RunRecord, SourceRecord } from '../../../../shared/records';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';
import { ExitStatus } from '../exit-status';
import { refusal } from '../refusal';
import { howItStopped, runToEnd, statusOfStop } from '../run-to-end';
import { StopSignals } from '../stop-signals';
import { withStrapi } from '../with-strapi';
import { printReport } from './print-report';

const USAGE = `Usage: copydesk import [OPTIONS]

Imports the texts of all enabled sources, or of one.

Options:
  --source NAME   import this source only, enabled or not
  --dry-run       print what would happen; no article is written
  --confirm-gone  agree that texts are gone, where a run waits for that answer
  --import-undone import again what \`copydesk rollback\` took back
  --re-clean      clean stored texts anew that another version or other rules of the cleaner have cleaned, and merge;
                  the source itself is not read. With --dry-run: print the differences
  --help          print this

Ctrl-C stops after the texts in hand and cancels the run. SIGTERM stops there as well and leaves the run open: it goes
on where it stood once Strapi serves, or with the next \`copydesk import\`. Texts in the database are whole either way.

Exit status: 0 all well, 1 some texts failed or a run did not finish, 2 wrong usage, 130 stopped by Ctrl-C, 143 stopped
by SIGTERM.
`;

interface Options {
  source?: string;
  dryRun: boolean;
  confirmGone: boolean;
  importUndone: boolean;
  reclean: boolean;
}

/** `copydesk import`: runs sources to their end, one after the other. */
export async function runImport(args: string[]): Promise<ExitStatus> {
  const options = parseOptions(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return ExitStatus.Success;
  }
  if (typeof options === 'string') {
    process.stderr.write(`copydesk import: ${options}\n\n${USAGE}`);
    return ExitStatus.WrongUsage;
  }
  return withStrapi('import', (strapi) => importSources(strapi, options));
}

async function importSources(strapi: Strapi, options: Options): Promise<ExitStatus> {
  const all = await servicesOf(strapi).sources.listSources();
  const sources = all.filter(({ name, enabled }) => (options.source === undefined ? enabled : name === options.source));
  if (sources.length === 0) {
    const names = all.map(({ name }) => `“${name}”`).join(', ') || 'none yet; add one in the panel';
    process.stderr.write(`copydesk import: there is no ${options.source === undefined ? 'enabled source' : `source “${options.source}”`}. Sources: ${names}\n`);
    return ExitStatus.WrongUsage;
  }
  const signals = new StopSignals();
  let status = ExitStatus.Success;
  for (const source of sources) {
    const run = await importSource(strapi, source, options, signals);
    if (run === null || run.state !== 'finished' || run.counts.failed + run.counts.quarantined > 0) status = ExitStatus.SomeFailed;
    if (signals.told !== null && (run?.state !== 'finished' || source !== sources[sources.length - 1])) return statusOfStop(signals);
    if (run?.state === 'cancelled') break;
  }
  return status;
}

/** @returns the run at its end; null where another one goes on */
async function importSource(strapi: Strapi, source: SourceRecord, { dryRun, confirmGone, importUndone, reclean }: Options, signals: StopSignals): Promise<RunRecord | null> {
  const { runs } = servicesOf(strapi);
  try {
    const { documentId } = await runs.startRun(source.documentId, { trigger: 'command', kind: reclean ? 'reclean' : 'import', dryRun, confirmGone, importUndone });
    const run = await runToEnd(strapi, source.name, documentId, signals);
    await printReport(strapi, source.name, run, howItStopped(run, signals));
    return run;
  } catch (error) {
    process.stderr.write(`${refusal(error)}\n`);
    return null;
  }
}

/** @returns the options, `help`, or a sentence that says what is wrong. */
function parseOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: { source: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'confirm-gone': { type: 'boolean' }, 'import-undone': { type: 'boolean' }, 're-clean': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    return { source: values.source, dryRun: values['dry-run'] ?? false, confirmGone: values['confirm-gone'] ?? false, importUndone: values['import-undone'] ?? false, reclean: values['re-clean'] ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
