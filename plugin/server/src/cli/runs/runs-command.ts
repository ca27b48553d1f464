import { parseArgs } from 'node:util';
import type { RunRecord } from '../../../../shared/records';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';
import { ExitStatus } from '../exit-status';
import { summaryOf } from '../import/print-report';
import { changeRun, CHANGES, type Change } from './change-run';
import { withStrapi } from '../with-strapi';

const USAGE = `Usage: copydesk runs [OPTIONS]

Lists the last runs, the newest first: run, beginning, source, trigger, state, counts.

Options:
  --source NAME   runs of this source only
  --limit N       how many, 1 to 200; 20 where not given
  --json          print each run as one line of JSON
  --pause RUN     stop a run after the text in hand, so that it can go on later
  --resume RUN    go on with a paused run, and wait for its end
  --cancel RUN    end a run after the text in hand
  --help          print this

Ctrl-C cancels a run that was resumed here; SIGTERM leaves it open, to go on where it stood once Strapi serves.

Exit status: 0 all well, 1 a run could not be paused, resumed or cancelled, 2 wrong usage, 130 stopped by Ctrl-C, 143
stopped by SIGTERM.
`;

interface Options {
  source?: string;
  limit: number;
  json: boolean;
  change?: { what: Change; run: string };
}

/** `copydesk runs`: what was imported, when, and with what result. */
export async function runRuns(args: string[]): Promise<ExitStatus> {
  const options = parseOptions(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return ExitStatus.Success;
  }
  if (typeof options === 'string') {
    process.stderr.write(`copydesk runs: ${options}\n\n${USAGE}`);
    return ExitStatus.WrongUsage;
  }
  const { change } = options;
  return withStrapi('runs', (strapi) => (change ? changeRun(strapi, change.what, change.run, line) : printRuns(strapi, options)));
}

async function printRuns(strapi: Strapi, { source: name, limit, json }: Options): Promise<ExitStatus> {
  const source = name === undefined ? undefined : (await servicesOf(strapi).sources.listSources()).find((each) => each.name === name);
  if (name !== undefined && !source) {
    process.stderr.write(`copydesk runs: there is no source “${name}”\n`);
    return ExitStatus.WrongUsage;
  }
  const { results } = await servicesOf(strapi).runs.listRuns({ source: source?.documentId, pageSize: limit });
  for (const run of results) process.stdout.write(`${json ? JSON.stringify(run) : line(run)}\n`);
  return ExitStatus.Success;
}

function line(run: RunRecord): string {
  return [run.documentId, run.startedAt ?? '', run.source?.name ?? '(deleted)', run.kind === 'import' ? run.trigger : `${run.kind} by ${run.trigger}`, run.state, summaryOf(run), ...(run.reason ? [run.reason.message] : [])].join('\t');
}

/** @returns the options, `help`, or a sentence that says what is wrong. */
function parseOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({ args, options: { source: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' }, pause: { type: 'string' }, resume: { type: 'string' }, cancel: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) return 'help';
    const limit = Number(values.limit ?? 20);
    if (!Number.isInteger(limit) || limit < 1 || limit > 200) return `--limit is a number from 1 to 200, not “${values.limit}”`;
    const changes = CHANGES.flatMap((what) => (values[what] === undefined ? [] : [{ what, run: values[what] }]));
    if (changes.length > 1) return 'pause, resume or cancel one run at a time';
    return { source: values.source, limit, json: values.json ?? false, change: changes[0] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
