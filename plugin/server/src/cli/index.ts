import { COMMANDS } from './commands';
import { ExitStatus } from './exit-status';

const USAGE = `Usage: copydesk COMMAND [OPTIONS]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

copydesk COMMAND --help tells more about each.
`;

/** Runs one command, which is loaded only now, so that cleaning texts does not load Strapi. */
async function main([name, ...rest]: string[]): Promise<ExitStatus> {
  if (name === undefined) {
    process.stderr.write(USAGE);
    return ExitStatus.WrongUsage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return ExitStatus.Success;
  }
  if (!Object.keys(COMMANDS).includes(name)) {
    process.stderr.write(`copydesk: there is no command “${name}”\n\n${USAGE}`);
    return ExitStatus.WrongUsage;
  }
  return (await COMMANDS[name].load())(rest);
}

// A reader that has seen enough (`copydesk clean … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitStatus.Success);
  throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`copydesk: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = ExitStatus.SomeFailed;
  },
);
