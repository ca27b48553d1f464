/** Which of Strapi's own events runs let out. */
import { documentsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

interface Told {
  model: string;
  entry: { documentId: string; title?: string };
}

const EVENTS = ['entry.create', 'entry.update', 'entry.publish', 'entry.unpublish', 'entry.delete'];

let app: ImportApp;
let heard: string[] = [];
const waiting = new Map<string, () => void>();
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
  for (const event of EVENTS) {
    app.strapi.eventHub.on(event, async (...[told]) => {
      const { model, entry } = told as Told;
      if (model !== 'article') return;
      heard.push(`${event} ${entry.documentId}`);
      waiting.get(entry.title ?? '')?.();
    });
  }
});
afterAll(() => app?.stop());

const articles = () => documentsOf<{ documentId: string; title: string }>(app.strapi, UIDS.article);
const story = (place: string, day = '昨日') => `${place}架设电线\n\n${place}供电所${day}架设电线三十里，四十名工人上杆作业。\n\n${place}供电所负责人说，本月送电。\n`;
const articleOf = (run: FinishedRun, key: string) => run.items.find((item) => item.key === key)!.article!.documentId;

/** What was heard since the last call: events come one after the other, and an editor's own comes last. */
async function heardSince(): Promise<string[]> {
  const title = `编辑写的第${waiting.size + 1}篇`;
  const last = new Promise<void>((resolve) => waiting.set(title, resolve));
  const { documentId } = await articles().create({ data: { title, slug: `by-hand-${waiting.size}`, body: '' } });
  await last;
  const all = heard.filter((event) => !event.endsWith(documentId));
  heard = [];
  return all.sort();
}

test('a source that says nothing lets out no event of an entry, neither of new nor of changed articles; an editor’s still come', async () => {
  const source = await makeSource(app, 'quiet', { publishPolicy: 'always' });
  expect(source.entryEvents).toBe(false);
  await writeTexts(source.directory, { 'a.txt': story('青石镇'), 'b.txt': story('青溪镇') });
  const first = await runSource(app, source);
  await writeTexts(source.directory, { 'a.txt': story('青石镇', '今晨'), 'c.txt': story('青林镇') });
  expect((await runSource(app, source)).counts).toMatchObject({ updated: 1, created: 1 });
  expect(await heardSince()).toEqual([]);
  await articles().update({ documentId: articleOf(first, 'a.txt'), data: { title: '编辑改过' } });
  expect(await heardSince()).toEqual([`entry.update ${articleOf(first, 'a.txt')}`]);
});

test('a source that chose so lets each written entry be heard once, after its first import, and nothing of what is rehearsed, unchanged or undone by the database', async () => {
  const source = await makeSource(app, 'announced', { publishPolicy: 'always', entryEvents: true });
  expect(source.entryEvents).toBe(true);
  await writeTexts(source.directory, { 'a.txt': story('白沙镇'), 'b.txt': story('白水镇') });
  const first = await runSource(app, source);
  expect(first.counts.created).toBe(2);
  expect(await heardSince()).toEqual([]);

  await writeTexts(source.directory, { 'a.txt': story('白沙镇', '今晨'), 'c.txt': story('白云镇'), 'd.txt': story('白塔镇') });
  await runSource(app, source, { dryRun: true });
  expect(await heardSince()).toEqual([]);

  // The database takes 白塔镇 back in the middle of its transaction.
  const stop = app.strapi.db.lifecycles.subscribe({
    models: [UIDS.article],
    afterCreate: ({ params }) => {
      if (params.data.title === '白塔镇架设电线') throw new Error('no room for this one');
    },
  });
  const second = await runSource(app, source).finally(stop);
  expect(second.report).toEqual({ 'a.txt': 'updated:fieldsChanged', 'b.txt': 'unchanged', 'c.txt': 'created', 'd.txt': 'failed:storingFailed' });
  const [changed, made] = [articleOf(second, 'a.txt'), articleOf(second, 'c.txt')];
  expect(await heardSince()).toEqual([`entry.create ${made}`, `entry.publish ${changed}`, `entry.publish ${made}`, `entry.update ${changed}`].sort());
});

test('a choice that is not stated stays as it was', async () => {
  const { directory, ...source } = await makeSource(app, 'kept-choice', { entryEvents: true });
  const { name, kind, schedule, timeZone, enabled, publishPolicy, gonePolicy, confirmPolicy, mainlandWording } = source;
  const saved = await app.sources.saveSource({ name, kind, location: directory, schedule, timeZone, enabled, publishPolicy, gonePolicy, confirmPolicy, mainlandWording }, source.documentId);
  expect(saved.entryEvents).toBe(true);
});
