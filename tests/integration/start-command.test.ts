import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort, startProgram, type Started } from './start-program';

/** The admin panel is built as well, on a busy machine. */
jest.setTimeout(600_000);

const paste = async (command: string): Promise<unknown> => {
  const { stdout } = await promisify(execFile)('bash', ['-c', `${command.replace(/^curl/, 'curl --silent --fail')}`]);
  return JSON.parse(stdout);
};

describe('npm start', () => {
  let directory: string;
  let environment: Record<string, string>;
  const programs: Started[] = [];
  const start = (more: Record<string, string> = {}) => {
    const program = startProgram({ ...environment, ...more });
    programs.push(program);
    return program;
  };

  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-start-'));
    const port = String(await freePort());
    environment = { PORT: port, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(directory, 'data.db'), COPYDESK_SAMPLES: 'true', CRON_ENABLED: 'true', NODE_OPTIONS: `--require ${path.join(__dirname, 'refuse-network.cjs')}`, STRAPI_TELEMETRY_DISABLED: '' };
  });
  afterAll(async () => {
    for (const program of programs) if (program.leftBehind()) await program.end('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  });

  it('imports the samples, prints requests that work when pasted, and ends on Ctrl-C', async () => {
    const program = start();
    await program.printed(/Copydesk is ready.*GraphQL [^\n]*\n/s);
    expect(program.output()).toMatch(/samples: 5 texts, 5 created/);

    const [panel, rest, graphql] = ['Panel', 'REST', 'GraphQL'].map((name) => new RegExp(`^ +${name} +(.*?)(?:   .*)?$`, 'm').exec(program.output())?.[1] ?? '');
    expect((await fetch(panel)).headers.get('content-type')).toContain('text/html');
    const articles = (await paste(rest)) as { data: { title: string; organizations: unknown[] }[] };
    expect(articles.data).toHaveLength(5);
    expect(articles.data.every(({ title }) => title.length > 4)).toBe(true);
    expect(articles.data.flatMap(({ organizations }) => organizations)).not.toHaveLength(0);
    const answer = (await paste(graphql)) as { data: { copydeskArticles: { title: string }[] } };
    expect(answer.data.copydeskArticles.map(({ title }) => title).sort()).toEqual(articles.data.map(({ title }) => title).sort());

    expect([0, 130]).toContain(await program.end('SIGINT'));
    expect(program.leftBehind()).toBe(false);
    expect(program.output()).not.toContain('OUTBOUND');
  });

  it('rebuilds and imports nothing on the second start', async () => {
    const program = start();
    await program.printed(/Copydesk is ready/);
    expect(program.output()).not.toMatch(/Building|Installing/);
    expect(program.output()).toMatch(/nothing new/);
    const { data } = (await (await fetch(`http://127.0.0.1:${environment.PORT}/api/copydesk/articles`)).json()) as { data: unknown[] };
    expect(data).toHaveLength(5);
    expect([0, 130]).toContain(await program.end('SIGINT'));
  });

  it('says which port is taken and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const program = start({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses a database client that it does not know, by name', async () => {
    const program = start({ DATABASE_CLIENT: 'postgress' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('DATABASE_CLIENT is "postgress"');
  });
});
