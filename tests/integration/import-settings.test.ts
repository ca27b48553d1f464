import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bootImport, makeSource, runSource, writeTexts } from './import-source';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a declared source is made once, imported once, and never changed by a later start', async () => {
  const texts = path.join(root, 'texts');
  await writeTexts(texts, { 'a.txt': '松涛林场植树\n\n松涛林场昨日植树三千株，三十名护林员参加。\n' });
  const settings = (timeZone: string) => ({ sources: [{ name: 'declared', location: texts, timeZone }] });
  const first = await bootImport(texts, settings('Asia/Shanghai'));
  const imported = await first.runs.firstImportFinished();
  expect(imported).toMatchObject([{ trigger: 'start', state: 'finished', counts: { created: 1 } }]);
  const [{ documentId }] = await first.sources.listSources();
  await first.stop({ keepDirectory: true });

  const second = await bootImport(texts, settings('UTC'), { directory: first.directory });
  expect(await second.runs.firstImportFinished()).toEqual([]);
  expect(await second.sources.listSources()).toMatchObject([{ documentId, timeZone: 'Asia/Shanghai', lastRun: { trigger: 'start' } }]);
  await second.stop();
});

test('the rules file of the settings takes an editor’s own furniture out, and records are texts of their own', async () => {
  const rulesFile = path.join(root, 'rules.yaml');
  await writeFile(rulesFile, 'rules:\n  - furniture: ["^松涛热线"]\n');
  const app = await bootImport(path.join(root, 'texts'), { rulesFile });
  try {
    const source = await makeSource(app, 'ruled');
    const story = (place: string) => `${place}昨日植树三千株，三十名护林员参加，成活率超过九成。`;
    await writeTexts(source.directory, {
      'a.txt': `松涛林场植树\n\n${story('松涛林场')}\n\n松涛热线欢迎来电\n`,
      'news.jsonl': `${JSON.stringify({ id: 'n1', title: '石门林场植树', content: story('石门林场') })}\n{"broken\n${JSON.stringify({ id: 'n2', title: '青峰林场植树', content: story('青峰林场') })}\n`,
    });
    const run = await runSource(app, source);
    expect(run.report).toEqual({ 'a.txt': 'created', 'news.jsonl#2': 'quarantined:malformed', 'news.jsonl#n1': 'created', 'news.jsonl#n2': 'created' });
    const bodies = await app.strapi.documents('plugin::copydesk.article').findMany({ fields: ['body'] });
    expect(bodies.map(({ body }) => body as string).join('\n')).not.toContain('松涛热线');
    await writeTexts(source.directory, {
      'news.jsonl': `${JSON.stringify({ id: 'n1', title: '石门林场植树', content: story('石门林场') })}\n${JSON.stringify({ id: 'n2', title: '青峰林场造林', content: story('青峰林场') })}\n`,
    });
    expect((await runSource(app, source)).report).toMatchObject({ 'news.jsonl#n1': 'unchanged', 'news.jsonl#n2': 'updated:fieldsChanged', 'news.jsonl#2': 'gone:missing' });
  } finally {
    await app.stop();
  }
});
