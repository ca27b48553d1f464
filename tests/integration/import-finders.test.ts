import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { FindersService } from '../../plugin/server/src/services/finders';
import type { SourceTextRow } from '../../plugin/server/src/import/rows';
import { modelFinder } from './example-finder';
import { bootImport, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

/** A model that knows clubs, behind an address of its own; it does as a text asks, so that tests can make it fail. */
async function answerOf(request: IncomingMessage): Promise<{ status: number; body: string } | 'never'> {
  let sent = '';
  for await (const chunk of request) sent += String(chunk);
  const { text } = JSON.parse(sent) as { text: string };
  if (text.includes('无人应答')) return 'never';
  if (text.includes('模型出错')) return { status: 500, body: '' };
  if (text.includes('答非所问')) return { status: 200, body: '{"clubs":["<b>社"],"nights":[]}' };
  return { status: 200, body: JSON.stringify({ clubs: ['青禾社', '蓝鲸会'], nights: [{ name: '夜渡', by: ['青禾社'] }] }) };
}

const STORY = '松石县的青禾社今年很忙。夜渡办了三场，来了四十个人，镇上的人都说好，明年还要接着办下去。\n\n天黑以后，河边的灯一盏一盏亮起来，青禾社的年轻人把船推下水，等着客人们上船看夜里的河。\n';
let app: ImportApp;
let finders: FindersService;
let model: Server;
let root: string;

beforeAll(async () => {
  model = createServer((request, response) => {
    void answerOf(request).then((answer) => answer !== 'never' && response.writeHead(answer.status).end(answer.body));
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-finders-'));
  app = await bootImport(root);
  finders = app.strapi.plugin('copydesk').service('finders') as FindersService;
});
afterEach(() => {
  for (const { name } of finders.list()) finders.remove(name);
});
afterAll(async () => {
  model.closeAllConnections();
  await new Promise((resolve) => model.close(resolve));
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

const registerModel = (timeoutMs: number) => finders.register(modelFinder(`http://127.0.0.1:${(model.address() as AddressInfo).port}/`, timeoutMs));
interface Entry {
  name: string;
  reviewState: string;
  origin: string | null;
}
const named = (uid: string, name: string) => rowsOf<Entry>(app.strapi, uid).findOne({ where: { name } });
const ledgerOf = (key: string) => rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findOne({ where: { key } });

test('what a model of the host’s own proposes is linked, with evidence, for editors to review, marked with its origin', async () => {
  registerModel(5_000);
  const source = await makeSource(app, 'clubs', { confirmPolicy: 'confident', publishPolicy: 'never' });
  await writeTexts(source.directory, { 'club.txt': `青禾社的一年\n\n2024年5月6日\n\n${STORY}` });
  const { report } = await runSource(app, source);
  expect(report).toEqual({ 'club.txt': 'created' });
  expect(await named(UIDS.organization, '青禾社')).toMatchObject({ reviewState: 'suggested', origin: 'club-model' });
  expect(await named(UIDS.initiative, '夜渡')).toMatchObject({ reviewState: 'suggested', origin: 'club-model' });
  expect(await named(UIDS.organization, '蓝鲸会')).toBeNull();
  const mentions = await rowsOf<{ name: string }>(app.strapi, UIDS.mention).findMany({ where: { name: '青禾社' } });
  expect(mentions.length).toBeGreaterThanOrEqual(2);
});

test.each([
  ['is silent', '无人应答', 'longer than 200 ms'],
  ['breaks', '模型出错', 'status 500'],
  ['answers wrongly', '答非所问', 'characters that no name has'],
])('a model that %s costs the text its proposals, nothing else', async (_, words, reason) => {
  registerModel(200);
  const key = `${words}.txt`;
  const source = await makeSource(app, words, { publishPolicy: 'clean' });
  await writeTexts(source.directory, { [key]: `夜里的${words}\n\n2024年5月6日\n\n${STORY}` });
  expect((await runSource(app, source)).report).toEqual({ [key]: 'created' });
  const failure = { code: 'finder.failed', message: expect.stringContaining(reason), values: { finder: 'club-model' } };
  expect((await ledgerOf(key))?.warnings).toContainEqual(failure);
});

test('a finder that only throws is asked five times, then left alone, and every text is imported', async () => {
  let asked = 0;
  finders.register({
    name: 'broken',
    find: () => {
      asked += 1;
      throw new Error('no answer from https://user:secret@models.example/v1');
    },
  });
  const source = await makeSource(app, 'many');
  await writeTexts(source.directory, Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`many-${index}.txt`, `第${index}夜\n\n2024年5月6日\n\n${STORY.split('青禾社').join(`青禾社${index}号船`)}`])));
  const { items } = await runSource(app, source);
  expect(items.map(({ bucket }) => bucket)).toEqual(Array.from({ length: 12 }, () => 'created'));
  expect(asked).toBeGreaterThanOrEqual(5);
  expect(asked).toBeLessThan(12);
  expect(JSON.stringify((await ledgerOf('many-0.txt'))?.warnings)).not.toContain('secret');
});

test('a finder without a proper name or function is refused with the reason', () => {
  expect(() => finders.register({ name: 'Our Model', find: () => ({}) })).toThrow(/its name takes small letters/);
  expect(() => finders.register({ name: 'model', find: 'no function' as never })).toThrow(/its find is to be a function/);
  expect(finders.list()).toEqual([]);
});
