import { cp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { appDirectory } from './boot';
import { LIMIT_MS, makeCommandHost, type CommandHost } from './command-host';

jest.setTimeout(LIMIT_MS);

const samples = path.join(appDirectory, 'database/texts');

let host: CommandHost;
beforeAll(async () => {
  host = await makeCommandHost();
  await host.configure({ allowedRoots: [samples], sources: [{ name: 'samples', location: samples }] });
});
afterAll(() => host?.remove());

const copydesk = (args: string[], cwd?: string) => host.run(args, cwd);

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
  const unbuilt = path.join(host.directory, 'unbuilt');
  for (const file of ['package.json', 'tsconfig.json']) await cp(path.join(appDirectory, file), path.join(unbuilt, file));
  expect(await copydesk(['runs'], unbuilt)).toMatchObject({ status: 2, stderr: expect.stringContaining('is not built') });
});

test('a wrong setting and a rules file that cannot be used stop the start with a message that names the setting', async () => {
  await host.configure({ maxTextBytes: -1 });
  expect(await copydesk(['runs'])).toMatchObject({ status: 2, stderr: expect.stringContaining('copydesk.maxTextBytes') });
  const rulesFile = path.join(host.directory, 'rules.yaml');
  await writeFile(rulesFile, 'rules:\n  - furniture: ["(a+)+$"]\n');
  await host.configure({ rulesFile });
  expect(await copydesk(['runs'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/copydesk\.rulesFile.*rules\.yaml/) });
});
