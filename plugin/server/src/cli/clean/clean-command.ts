import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ExitStatus } from '../exit-status';
import { clean } from '../../text/clean';
import type { Hints } from '../../text/hints';
import type { SiteRules } from '../../text/site-rules';
import { explain } from './explain';
import { inputsOf, type Input } from './inputs';
import { asMarkdown } from './markdown';
import { write } from './write';

const USAGE = `Usage: copydesk clean [OPTIONS] PATH…

Cleans Chinese source texts and prints one answer a text. A directory is walked; - reads standard input.

Options:
  --format ndjson|markdown  one JSON object a line (the default), or the story as Markdown
  --explain                 print the source with each line's verdict and the rule that removed it
  --rules FILE              a rules file (YAML or JSON) for your own sites
  --mainland-wording        map Taiwan and Hong Kong wording to mainland usage (軟體 → 软件)
  --key KEY                 the name of the text that standard input holds, such as page.html
  --help                    print this

Exit status: 0 all well, 1 some texts failed (each is named on stderr), 2 wrong usage.
`;

interface Options {
  paths: string[];
  format: 'ndjson' | 'markdown' | 'explain';
  rules?: string;
  key: string;
  mainlandWording: boolean;
}

/** `copydesk clean`: files in, cleaned texts out, in the order of the arguments. */
export async function runClean(args: string[]): Promise<ExitStatus> {
  const options = parseOptions(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return ExitStatus.Success;
  }
  if (typeof options === 'string') {
    process.stderr.write(`copydesk clean: ${options}\n\n${USAGE}`);
    return ExitStatus.WrongUsage;
  }
  let shared: Omit<Hints, 'key'>;
  try {
    shared = await sharedHints(options);
  } catch (error) {
    process.stderr.write(`copydesk clean: ${messageOf(error)}\n`);
    return ExitStatus.WrongUsage;
  }
  let status = ExitStatus.Success;
  const failed = (key: string, error: unknown): void => {
    process.stderr.write(`${key}: ${messageOf(error)}\n`);
    status = ExitStatus.SomeFailed;
  };
  for await (const input of inputsOf(options.paths, options.key)) {
    if ('error' in input) failed(input.key, input.error);
    else await cleanOne(input, shared, options.format).catch((error: unknown) => failed(input.key, error));
  }
  return status;
}

async function cleanOne({ key, bytes, hints }: Extract<Input, { bytes: Uint8Array }>, shared: Omit<Hints, 'key'>, format: Options['format']): Promise<void> {
  const allHints: Hints = { ...shared, ...hints, key };
  if (format === 'explain') return write(await explain(bytes, allHints, process.stdout.isTTY === true));
  const cleaned = await clean(bytes, allHints);
  await write(format === 'markdown' ? asMarkdown(cleaned) : `${JSON.stringify(cleaned)}\n`);
}

async function sharedHints({ mainlandWording, rules }: Options): Promise<Omit<Hints, 'key'>> {
  return { ...(mainlandWording ? { mainlandWording } : {}), ...(rules ? { siteRules: await readRules(rules) } : {}) };
}

async function readRules(path: string): Promise<SiteRules> {
  const text = await readFile(path, 'utf8');
  const { parseSiteRules } = await import('../../text/site-rules/parse-site-rules');
  return parseSiteRules(text, path);
}

/** @returns the options, `help`, or a sentence that says what is wrong. */
function parseOptions(args: string[]): Options | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        explain: { type: 'boolean' },
        rules: { type: 'string' },
        key: { type: 'string' },
        'mainland-wording': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return messageOf(error);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  if (positionals.length === 0) return 'name at least one file or directory, or - for standard input';
  if (values.explain && values.format) return '--explain and --format exclude each other';
  const format = values.explain ? 'explain' : (values.format ?? 'ndjson');
  if (format !== 'ndjson' && format !== 'markdown' && format !== 'explain') return `--format is ndjson or markdown, not “${format}”`;
  return { paths: positionals, format, rules: values.rules, key: values.key ?? 'stdin', mainlandWording: values['mainland-wording'] ?? false };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
