import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RunItemRecord, RunRecord, SourceRecord } from '../../../plugin/shared/records';
import { bootImport, makeSource, removeText, writeTexts, type ImportApp } from '../import-source';
import { registerFirst, type Administrator } from './administrators';

const STORY = '河口镇办起夜校\n\n河口镇在十月办起了夜校，三百名村民报名。\n';

let app: ImportApp;
let root: string;
let chief: Administrator;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  app = await bootImport(root);
  chief = await registerFirst(app);
});
afterAll(async () => {
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

/** Starts a run by the API and waits for its end. */
async function run(source: SourceRecord, body: object = {}): Promise<RunRecord> {
  const answer = await chief.request('post', `/sources/${source.documentId}/runs`, body);
  expect(answer.status).toBe(202);
  return app.runs.waitForRun(answer.body.data.documentId);
}

describe('sources', () => {
  test('are set up, changed, listed and deleted', async () => {
    const input = { name: '晚报', location: root, schedule: '0 6 * * 1-5' };
    const created = await chief.request('post', '/sources', input);
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject({ ...input, timeZone: 'Asia/Shanghai', publishPolicy: 'never', lastRun: null });
    const { documentId } = created.body.data as SourceRecord;

    const changed = await chief.request('put', `/sources/${documentId}`, { ...input, schedule: null });
    expect(changed.body.data).toMatchObject({ documentId, schedule: null, nextRunAt: null });
    const listed = await chief.request('get', '/sources');
    expect(listed.body.data).toContainEqual(changed.body.data);

    const deleted = await chief.request('delete', `/sources/${documentId}`);
    expect([deleted.status, deleted.body]).toEqual([200, { data: { documentId } }]);
    expect((await chief.request('get', '/sources')).body.data).not.toContainEqual(changed.body.data);
  });

  test.each([
    ['no name', { name: '', location: '.' }, 'name', 'source.nameForm'],
    ['no location', { name: 'x', location: ' ' }, 'location', 'source.locationForm'],
    ['a location outside the allowed roots', { name: 'x', location: '/etc' }, 'location', 'source.outsideRoots'],
    ['a location that climbs out', { name: 'x', location: '../../../../../etc' }, 'location', 'source.outsideRoots'],
    ['a schedule of words', { name: 'x', location: '.', schedule: 'every morning' }, 'schedule', 'source.scheduleFields'],
    ['a schedule of wrong numbers', { name: 'x', location: '.', schedule: '99 6 * * *' }, 'schedule', 'source.scheduleForm'],
    ['a schedule for no day', { name: 'x', location: '.', schedule: '0 6 31 2 *' }, 'schedule', 'source.scheduleNever'],
    ['an endless schedule', { name: 'x', location: '.', schedule: `0${',0'.repeat(100)} 6 * * *` }, 'schedule', 'source.scheduleForm'],
    ['an unknown time zone', { name: 'x', location: '.', timeZone: 'Mars/Olympus' }, 'timeZone', 'source.timeZone'],
    ['an unknown policy', { name: 'x', location: '.', publishPolicy: 'sometimes' }, 'publishPolicy', 'invalid'],
  ])('with %s are refused, and the answer names the field and the fault', async (_, input, field, code) => {
    const answer = await chief.request('post', '/sources', input);
    expect(answer.status).toBe(400);
    const { errors } = answer.body.error.details as { errors: { path: string[]; name: string; message: string }[] };
    expect(errors.find(({ path: [name] }) => name === field)).toMatchObject({ name: code, message: expect.stringMatching(/\w/) });
  });

  test('may not carry fields that are not theirs', async () => {
    const answer = await chief.request('post', '/sources', { name: 'x', location: root, documentId: 'mine' });
    expect(answer.status).toBe(400);
  });
});

describe('runs', () => {
  test('tell what happened to each text, narrowed by bucket, words and page', async () => {
    const source = await makeSource(app, 'told');
    await writeTexts(source.directory, { '夜校.txt': STORY, 'empty.txt': '', 'again.txt': STORY });
    const { documentId } = await run(source);

    const found = await chief.request('get', `/runs/${documentId}`);
    expect(found.body.data).toMatchObject({ state: 'finished', trigger: 'panel', dryRun: false, user: { name: 'Mei Lin' }, listed: 3, done: 3 });
    expect(found.body.data.counts).toMatchObject({ created: 1, duplicate: 1, quarantined: 1 });

    const all = await chief.request('get', `/runs/${documentId}/items?pageSize=2&page=2`);
    expect(all.body.data).toMatchObject({ results: [expect.anything()], pagination: { page: 2, pageSize: 2, pageCount: 2, total: 3 } });
    const quarantined = await chief.request('get', `/runs/${documentId}/items?bucket=quarantined`);
    expect(quarantined.body.data.results).toMatchObject([{ key: 'empty.txt', bucket: 'quarantined', reason: { code: 'empty' }, article: null }]);
    const [duplicate] = (await chief.request('get', `/runs/${documentId}/items?bucket=duplicate`)).body.data.results as RunItemRecord[];
    const other = duplicate.key === 'again.txt' ? '夜校.txt' : 'again.txt';
    expect(duplicate.reason).toEqual({ code: 'sameBytes', message: `The same bytes as “${other}”`, values: { text: other } });
    const searched = await chief.request('get', `/runs/${documentId}/items?search=${encodeURIComponent('夜校')}&bucket=created`);
    expect(searched.body.data.results).toMatchObject([{ bucket: 'created', article: { title: '河口镇办起夜校' } }]);

    const history = await chief.request('get', `/runs?source=${source.documentId}`);
    expect(history.body.data).toMatchObject({ results: [{ documentId }], pagination: { total: 1 } });
  });

  test('that are dry write no article', async () => {
    const source = await makeSource(app, 'dry');
    await writeTexts(source.directory, { 'a.txt': `另一座镇\n\n另一座镇也办起了夜校，五百名村民报名参加。\n` });
    const before = await app.strapi.documents('plugin::copydesk.article').count({});
    expect(await run(source, { dryRun: true })).toMatchObject({ dryRun: true, state: 'finished', counts: { created: 1 } });
    expect(await app.strapi.documents('plugin::copydesk.article').count({})).toBe(before);
  });

  test('are added up since a moment, and the last run of a source is told, without rehearsals', async () => {
    const source = await makeSource(app, 'summed');
    await writeTexts(source.directory, { 'a.txt': `石桥合龙\n\n石桥今晨合龙，工人们放下了最后一块拱石。\n` });
    const since = new Date().toISOString();
    const { documentId } = await run(source);
    await writeTexts(source.directory, { 'b.txt': `渡口停摆\n\n渡口因大雾停摆了整整一个上午，船工在岸边喝茶。\n` });
    await run(source, { dryRun: true });

    const { status, body } = await chief.request('get', `/recent-work?since=${since}`);
    expect([status, body.data]).toMatchObject([200, { runs: 1, counts: { created: 1, unchanged: 0 } }]);
    expect((await chief.request('get', `/recent-work?since=${new Date().toISOString()}`)).body.data).toMatchObject({ runs: 0, counts: { created: 0 } });
    const runsOf = async (narrowed: string) => (await chief.request('get', `/runs?source=${source.documentId}${narrowed}`)).body.data.pagination.total;
    expect([await runsOf(''), await runsOf('&rehearsals=false')]).toEqual([2, 1]);
    const sources = (await chief.request('get', '/sources')).body.data as SourceRecord[];
    expect(sources.find((each) => each.documentId === source.documentId)?.lastRun).toMatchObject({ documentId, dryRun: false });
  });

  test('wait for a person when very many texts are gone, and go on when she agrees', async () => {
    const source = await makeSource(app, 'emptied');
    const names = Array.from({ length: 8 }, (_, index) => `${index}.txt`);
    await writeTexts(source.directory, Object.fromEntries(names.map((name) => [name, `第${name}号公告\n\n这是第${name}号公告的正文，内容各不相同。\n`])));
    await run(source);
    for (const name of names.slice(1)) await removeText(source.directory, name);
    expect(await run(source)).toMatchObject({ state: 'waiting', counts: { gone: 0 } });
    expect(await run(source, { confirmGone: true })).toMatchObject({ state: 'finished', counts: { gone: 7 } });
  });

  test.each([
    ['get', '/runs/unknown', undefined, 404],
    ['get', '/runs/unknown/items', undefined, 404],
    ['post', '/runs/unknown/cancel', {}, 404],
    ['post', '/sources/unknown/runs', {}, 404],
    ['put', '/sources/unknown', { name: 'x', location: '.' }, 404],
    ['delete', '/sources/unknown', undefined, 404],
    ['get', '/runs?page=0', undefined, 400],
    ['get', '/runs?pageSize=100000', undefined, 400],
    ['get', '/recent-work', undefined, 400],
    ['get', '/recent-work?since=yesterday', undefined, 400],
    ['get', '/runs?source[$ne]=x', undefined, 400],
    ['get', '/runs/unknown/items?bucket=lost', undefined, 400],
    ['get', '/runs/unknown/items?filters[raw][$contains]=x', undefined, 400],
    ['post', '/sources/unknown/runs', { dryRun: 'yes' }, 400],
    ['post', '/sources/unknown/runs', { trigger: 'schedule' }, 400],
  ] as const)('%s %s with %j is answered by %i and a reason', async (method, address, body, status) => {
    const answer = await chief.request(method, address, method === 'put' ? { name: 'x', location: root } : body);
    expect([answer.status, answer.body.data]).toEqual([status, null]);
    expect(answer.body.error.message.length).toBeGreaterThan(5);
  });
});

describe('the origin of an article', () => {
  test('is its source, text, run, warnings and what the importer wrote', async () => {
    const source = await makeSource(app, 'origin');
    await writeTexts(source.directory, { '夜/校.txt': '南岸镇办起夜校\n\n南岸镇在十月办起了夜校，四百名村民报名。\n' });
    const finished = await run(source);
    const { results } = await app.runs.listRunItems(finished.documentId);
    const answer = await chief.request('get', `/articles/${results[0].article?.documentId}/origin`);
    expect(answer.body.data).toMatchObject({
      source: { documentId: source.documentId, name: 'origin' },
      key: '夜/校.txt',
      run: { documentId: finished.documentId },
      gone: false,
      archived: false,
    });
    expect(answer.body.data.written).toContainEqual({ field: 'title', text: '南岸镇办起夜校' });
    expect(JSON.stringify(answer.body)).not.toContain('"raw"');
  });

  test('is null for an article that an editor wrote', async () => {
    const { documentId } = await app.strapi.documents('plugin::copydesk.article').create({ data: { title: '自己写的' } });
    expect((await chief.request('get', `/articles/${documentId}/origin`)).body).toEqual({ data: null });
  });
});
