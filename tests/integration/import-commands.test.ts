import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { appWithPluginConfig } from './app-directory';
import { appDirectory } from './boot';

/** A boot in a process of its own on a busy machine. */
const LIMIT_MS = 300_000;
jest.setTimeout(LIMIT_MS);

const samples = path.join(appDirectory, 'database/texts');

let directory: string;
let app: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-commands-'));
  app = path.join(directory, 'host');
  await mkdir(path.join(app, 'public/uploads'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) await cp(path.join(appDirectory, file), path.join(app, file));
  await symlink(path.join(appDirectory, 'node_modules'), path.join(app, 'node_modules'), 'dir');
  await configure({ allowedRoots: [samples], sources: [{ name: 'samples', location: samples }] });
});

/** Gives the app the plugin settings. */
async function configure(settings: Record<string, unknown>): Promise<void> {
  await rm(path.join(app, 'dist'), { recursive: true, force: true });
  const built = await appWithPluginConfig(path.join(appDirectory, 'dist'), directory, settings);
  await rename(built, path.join(app, 'dist'));
}
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as an editor's shell does. */
function copydesk(args: string[], cwd = app): Promise<Ended> {
  const environment = { ...process.env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(directory, 'data.db') };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(appDirectory, 'plugin/bin/copydesk.js'), ...args], { cwd, env: environment, timeout: LIMIT_MS }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}

test('a dry run, a run and a list of both; each ends by itself with its status', async () => {
  const dry = await copydesk(['import', '--source', 'samples', '--dry-run']);
  expect(dry).toMatchObject({ status: 0, stderr: '' });
  expect(dry.stdout.trim().split('\n').slice(-1)).toEqual(['samples: dry run, 5 texts; 5 created']);
  const real = await copydesk(['import']);
  expect(real).toEqual({ status: 0, stdout: 'samples: 5 texts; 5 created\n', stderr: '' });
  const { status, stdout } = await copydesk(['runs', '--json']);
  const runs = stdout.trim().split('\n').map((line) => JSON.parse(line) as unknown);
  expect([status, runs]).toMatchObject([0, [{ state: 'finished', dryRun: false, trigger: 'command', counts: { created: 5 } }, { dryRun: true }]]);
});

test('a source that is not there, a wrong option and a directory without an app are wrong usage', async () => {
  expect(await copydesk(['import', '--source', 'nobody'])).toEqual({ status: 2, stdout: '', stderr: 'copydesk import: there is no source “nobody”. Sources: “samples”\n' });
  expect(await copydesk(['import', '--force'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: copydesk import') });
  expect(await copydesk(['runs', '--limit', 'many'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--limit is a number from 1 to 200') });
  expect(await copydesk(['import'], os.tmpdir())).toMatchObject({ status: 2, stderr: expect.stringContaining('does not lie in a Strapi app') });
});

test('an app that is not built says so', async () => {
  const unbuilt = path.join(directory, 'unbuilt');
  for (const file of ['package.json', 'tsconfig.json']) await cp(path.join(appDirectory, file), path.join(unbuilt, file));
  expect(await copydesk(['runs'], unbuilt)).toMatchObject({ status: 2, stderr: expect.stringContaining('is not built') });
});

test('a wrong setting and a rules file that cannot be used stop the start with a message that names the setting', async () => {
  await configure({ maxTextBytes: -1 });
  expect(await copydesk(['runs'])).toMatchObject({ status: 2, stderr: expect.stringContaining('copydesk.maxTextBytes') });
  const rulesFile = path.join(directory, 'rules.yaml');
  await writeFile(rulesFile, 'rules:\n  - furniture: ["(a+)+$"]\n');
  await configure({ rulesFile });
  expect(await copydesk(['runs'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/copydesk\.rulesFile.*rules\.yaml/) });
});
