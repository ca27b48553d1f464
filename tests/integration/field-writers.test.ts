/** Whoever writes to an imported article, by whatever way: it is kept, and the next merge knows it for a person's edit. */
import { registerFirst, type Administrator } from './admin-api/administrators';
import { articlesOf, draftOf, PARAGRAPHS, story } from './contested-texts';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';
import type { ArticleOriginRecord, FieldWriterRecord } from '../../plugin/shared/records';

const ARTICLE = 'plugin::copydesk.article';
const MARKER = '由人改过的标题';

let app: ImportApp;
let chief: Administrator;
let token: string;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
  const signedIn = await app.http.post('/admin/login').send({ email: 'mei.lin@example.com', password: 'Newsroom-2026' });
  token = signedIn.body.data.token;
});
afterAll(() => app?.stop());

const originOf = async (documentId: string): Promise<ArticleOriginRecord> => (await chief.request('get', `/articles/${documentId}/origin`)).body.data;
const writersOf = async (documentId: string): Promise<Record<string, FieldWriterRecord>> =>
  Object.fromEntries((await originOf(documentId)).writers.map((writer) => [writer.field, writer]));

/** Imports a text, lets somebody change its title, imports a newer version of it: the title has to stand, the body to follow. */
async function editedThenImported(name: string, edit: (documentId: string) => Promise<unknown>, before: string = `${name}开通公交`) {
  const source = await makeSource(app, name);
  await writeTexts(source.directory, { 'a.txt': story(before, [`${name}，第一条线路。`, ...PARAGRAPHS]) });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  expect((await writersOf(documentId)).title).toMatchObject({ by: 'importer', run: first.documentId, user: null, at: expect.any(String) });
  await edit(documentId);
  const edited = await writersOf(documentId);
  await writeTexts(source.directory, { 'a.txt': story(before, [`${name}，第一条线路。`, ...PARAGRAPHS.slice(0, 2), '首日全部免费。']) });
  const second = await runSource(app, source);
  return { documentId, first, second, edited, after: await writersOf(documentId), draft: await draftOf(app, documentId) };
}

const adminRequest = (method: 'put' | 'post', address: string, body: object) => app.http[method](address).set('authorization', `Bearer ${token}`).send(body);

test('through the Content Manager: by name, field by field, with the importer’s runs beside', async () => {
  const { first, second, edited, after, draft } = await editedThenImported('内容管理', async (documentId) => {
    const { title, body, slug } = await draftOf(app, documentId);
    const answer = await adminRequest('put', `/content-manager/collection-types/${ARTICLE}/${documentId}`, { title: `${title}：${MARKER}`, body, slug });
    expect(answer.status).toBe(200);
  });
  expect(edited.title).toMatchObject({ by: 'editor', user: 'Mei Lin', run: null });
  expect(edited.body).toMatchObject({ by: 'importer', run: first.documentId });
  expect(second.report).toEqual({ 'a.txt': 'merged:fieldsChanged' });
  expect(draft.title).toContain(MARKER);
  expect(after.title).toEqual(edited.title);
  expect(after.body).toMatchObject({ by: 'importer', run: second.documentId });
});

test('published from the Content Manager', async () => {
  const { second, draft, edited } = await editedThenImported('发布', async (documentId) => {
    const { body, slug } = await draftOf(app, documentId);
    const answer = await adminRequest('post', `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`, { title: MARKER, body, slug });
    expect(answer.status).toBe(200);
  });
  expect([edited.title.by, second.report['a.txt'], draft.title]).toEqual(['editor', 'merged:fieldsChanged', MARKER]);
});

test('by code through the Document Service, drafts and published versions alike', async () => {
  for (const status of ['draft', 'published'] as const) {
    const { second, draft, edited } = await editedThenImported(`代码-${status}`, (documentId) => articlesOf(app).update({ documentId, data: { title: MARKER }, status }));
    expect([edited.title.by, edited.title.user, second.report['a.txt'], draft.title]).toEqual(['editor', null, 'merged:fieldsChanged', MARKER]);
  }
});

test('by REST, where an app opens Strapi’s own update to its editors', async () => {
  const { createCoreController } = await import('@strapi/strapi').then(({ factories }) => factories);
  const controller = createCoreController(ARTICLE as never)({ strapi: app.strapi }) as unknown as { update(context: unknown): Promise<unknown> };
  const router = app.strapi.server.router as unknown as { put(address: string, answer: (context: { body: unknown }) => Promise<void>): void };
  router.put('/opened-articles/:id', async (context) => {
    context.body = await controller.update(context);
  });
  const { second, draft, edited } = await editedThenImported('接口', async (documentId) => {
    expect((await app.http.put(`/opened-articles/${documentId}`).send({ data: { title: MARKER } })).status).toBe(200);
  });
  expect([edited.title.by, second.report['a.txt'], draft.title]).toEqual(['editor', 'merged:fieldsChanged', MARKER]);
});

test('by GraphQL: the resolver of Strapi’s update mutation, where an app opens it', async () => {
  const { second, draft, edited } = await editedThenImported('图查询', (documentId) =>
    updateMutation()({}, { documentId, data: { title: MARKER } }, { state: { auth: {} } }),
  );
  expect([edited.title.by, second.report['a.txt'], draft.title]).toEqual(['editor', 'merged:fieldsChanged', MARKER]);
});

type Resolve = (parent: object, args: object, context: object) => Promise<unknown>;

/** The resolver that Strapi's GraphQL gives the update mutation of articles; the plugin itself lets no app's readers reach it. */
function updateMutation(): Resolve {
  const builder = app.strapi.plugin('graphql').service('builders').get('content-api') as { buildCollectionTypeMutations(type: unknown): { value: { definition(t: object): void } } };
  const found: Record<string, Resolve> = {};
  const field = (name: string, { resolve }: { resolve: Resolve }) => void (found[name] = resolve);
  builder.buildCollectionTypeMutations({ ...app.strapi.contentType(ARTICLE as never), uid: ARTICLE }).value.definition({ field });
  return Object.entries(found).find(([name]) => name.startsWith('update'))![1];
}

test('a release publishes the draft as it stands: nobody becomes its writer by that', async () => {
  const { second, first, edited, draft } = await editedThenImported('发布单', (documentId) => articlesOf(app).publish({ documentId }));
  expect([edited.title, edited.body].map(({ by, run }) => [by, run])).toEqual([['importer', first.documentId], ['importer', first.documentId]]);
  expect([second.report['a.txt'], draft.title]).toEqual(['updated:fieldsChanged', '发布单开通公交']);
});

test('draft thrown away for the published version: the fields that this brought back are the editor’s', async () => {
  const { second, edited, draft } = await editedThenImported('弃稿', async (documentId) => {
    await articlesOf(app).update({ documentId, data: { title: MARKER }, status: 'published' });
    await articlesOf(app).update({ documentId, data: { title: '草稿里的标题' } });
    await app.strapi.documents(ARTICLE as never).discardDraft({ documentId });
  });
  expect([edited.title.by, second.report['a.txt'], draft.title]).toEqual(['editor', 'merged:fieldsChanged', MARKER]);
});

test('past Strapi, straight in the table: nobody is noted, and yet nothing is overwritten', async () => {
  const { second, draft, edited } = await editedThenImported('直写', (documentId) =>
    app.strapi.db.getConnection('copydesk_articles').where({ document_id: documentId }).update({ title: MARKER }),
  );
  expect([edited.title.by, second.report['a.txt'], draft.title]).toEqual(['importer', 'merged:fieldsChanged', MARKER]);
});

test('an article that nobody imported has no origin, and editing it is nobody’s business', async () => {
  const { documentId } = await articlesOf(app).create({ data: { title: '自采稿', body: '正文。' } });
  await articlesOf(app).update({ documentId, data: { title: '自采稿二' } });
  expect(await originOf(documentId)).toBeNull();
});
