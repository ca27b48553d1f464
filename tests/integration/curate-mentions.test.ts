import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { MentionRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { FigureRecord, MentionRecord } from '../../plugin/shared/evidence';
import { bootImport, makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

const COMPANY = '青禾农业科技有限公司';
const story = `青禾公司送技下乡

春分那天，${COMPANY}派出120名技术员下村。当晚，${COMPANY}设立夜校。

2024年3月，${COMPANY}启动“春耕先锋”行动，“春耕先锋”行动惠及3000户农户。
`;

let app: ImportApp;
let root: string;
let run: FinishedRun;
let article: string;
let company: string;
let campaign: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  app = await bootImport(root);
  const source = await makeSource(app, 'mentions', { publishPolicy: 'always' });
  await writeTexts(source.directory, { 'a.txt': story });
  run = await runSource(app, source);
  article = run.items[0].article!.documentId;
  const named = async (uid: string, name: string) => (await rowsOf<{ documentId: string }>(app.strapi, uid).findOne({ where: { name } }))!.documentId;
  company = await named(UIDS.organization, COMPANY);
  campaign = await named(UIDS.initiative, '“春耕先锋”行动');
  await documentsOf(app.strapi, UIDS.organization).update({ documentId: company, data: { reviewState: 'confirmed' } });
  await documentsOf(app.strapi, UIDS.initiative).update({ documentId: campaign, data: { reviewState: 'confirmed' } });
});
afterAll(async () => {
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

const get = (address: string) => app.http.get(`/api/copydesk/${address}`);
const stored = (entityDocumentId = company) => rowsOf<MentionRow>(app.strapi, UIDS.mention).findMany({ where: { entityDocumentId, articleDocumentId: article }, orderBy: { start: 'asc' } });
const articles = () => documentsOf<{ documentId: string; body: string; title: string }>(app.strapi, UIDS.article);
const bodyOf = async () => (await articles().findOne({ documentId: article, status: 'draft' }))!.body;

test('an import stores where the article names what, with sentence, place and run', async () => {
  const mentions = await stored();
  const body = await bodyOf();
  expect(mentions).toHaveLength(3);
  for (const { start, end, quote, quoteStart, name, run: by, published } of mentions.filter(({ block }) => block >= 0)) {
    expect(body.slice(start, end)).toBe(name);
    expect(quote.slice(quoteStart, quoteStart + name.length)).toBe(name);
    expect([by, published]).toEqual([run.documentId, true]);
  }
  expect(mentions.map(({ quote }) => quote)).toContain(`当晚，${COMPANY}设立夜校。`);
});

test('readers fetch them under article, organization and initiative', async () => {
  const ofArticle = await get(`articles/${article}/mentions?pagination[pageSize]=2&pagination[page]=1`).expect(200);
  expect(ofArticle.body.data).toHaveLength(2);
  expect(ofArticle.body.meta.pagination.total).toBe(5);
  const ofCompany = await get(`organizations/${company}/mentions`).expect(200);
  expect(ofCompany.body.data).toContainEqual(
    expect.objectContaining({
      ...{ name: COMPANY, quote: `当晚，${COMPANY}设立夜校。`, quoteStart: 3, block: 0 },
      entity: { type: 'organization', documentId: company, name: COMPANY, slug: expect.any(String) },
      article: { documentId: article, title: '青禾公司送技下乡', slug: expect.any(String) },
    }),
  );
  const ofCampaign = await get(`initiatives/${campaign}/mentions`).expect(200);
  expect((ofCampaign.body.data as MentionRecord[]).map(({ block }) => block)).toEqual([1, 1]);
  expect((await get(`organizations/${ofCompany.body.data[0].entity.slug}/mentions`).expect(200)).body).toEqual(ofCompany.body);
});

test('an initiative has a timeline of the figures of its sentences', async () => {
  const { body } = await get(`initiatives/${campaign}/timeline`).expect(200);
  expect((body.data as FigureRecord[]).map(({ value, unit, date }) => [value, unit, date])).toEqual([[3000, '户', '2024-03-01/2024-03-31']]);
  const figures = await get(`organizations/${company}/figures`).expect(200);
  expect((figures.body.data as FigureRecord[]).map(({ value }) => value)).toEqual([120, 3000]);
});

describe('an organization with others below it', () => {
  const made: Record<string, string> = {};
  beforeAll(async () => {
    const make = async (name: string, parent: string, reviewState = 'confirmed') => {
      const { documentId } = await documentsOf<{ documentId: string }>(app.strapi, UIDS.organization).create({ data: { name, slug: `unit-${Object.keys(made).length}`, kind: 'team', parent, reviewState } });
      made[name] = documentId;
    };
    await make('青禾云溪分公司', company);
    await make('青禾云溪分公司党支部', made['青禾云溪分公司']);
    await make('无人确认的分公司', company, 'suggested');
    await make('无人确认的分公司党支部', made['无人确认的分公司']);
    const write = (title: string, organizations: string[], status: 'draft' | 'published') => articles().create({ data: { title, slug: `s-${title.length}`, body: '正文。', organizations }, status });
    await write('支部的报道', [made['青禾云溪分公司党支部'], company], 'published');
    await write('没有登出的报道一', [made['青禾云溪分公司党支部']], 'draft');
    await write('无人确认者的报道一二', [made['无人确认的分公司党支部']], 'published');
  });

  test('has a tree of the confirmed ones', async () => {
    const { body } = await get(`organizations/${company}/tree`).expect(200);
    expect(body.data).toMatchObject({ name: COMPANY, children: [{ name: '青禾云溪分公司', children: [{ name: '青禾云溪分公司党支部', children: [] }] }] });
    expect(body.data.children).toHaveLength(1);
  });

  test('is named, by itself or below, in published articles only, each once', async () => {
    const titles = (response: { body: { data: { title: string }[] } }) => response.body.data.map(({ title }) => title).sort();
    const branch = made['青禾云溪分公司'];
    expect(titles(await get(`organizations/${branch}/articles`).expect(200))).toEqual([]);
    expect(titles(await get(`organizations/${branch}/articles?below=true`).expect(200))).toEqual(['支部的报道']);
    const all = await get(`organizations/${company}/articles?below=true&sort=title&fields=title`).expect(200);
    expect(titles(all)).toEqual(['支部的报道', '青禾公司送技下乡'].sort());
    expect(all.body.meta.pagination.total).toBe(2);
    expect(titles(await get(`organizations/${company}/articles?below=true&filters[title][$contains]=支部`).expect(200))).toEqual(['支部的报道']);
  });

  test('may stand in a cycle of parents: the tree is cut where it closes', async () => {
    const organizations = documentsOf(app.strapi, UIDS.organization);
    await organizations.update({ documentId: company, data: { parent: made['青禾云溪分公司党支部'] } });
    const { body } = await get(`organizations/${company}/tree`).expect(200);
    expect(body.data.children[0].children[0].children).toEqual([]);
    await organizations.update({ documentId: company, data: { parent: null } });
  });

  test('of which nobody confirmed is not there', async () => {
    for (const what of ['tree', 'articles', 'mentions', 'figures']) await get(`organizations/${made['无人确认的分公司']}/${what}`).expect(404);
  });
});

test.each([
  ['organizations/x/tree', 404],
  ['articles/x/mentions', 404],
  ['initiatives/x/timeline', 404],
  ['organizations/x/articles?below=perhaps', 400],
  ['organizations/x/articles?sort=organizations.name', 400],
  ['articles/x/mentions?pagination[page]=0', 400],
  ['articles/x/mentions?pagination[pageSize]=1000', 400],
  ['articles/x/mentions?filters[run]=1', 400],
  ['initiatives/x/timeline?status=draft', 400],
])('%s is answered by %i', async (address, status) => {
  await get(address).expect(status);
});

describe('an editor who changes the body', () => {
  test('keeps the mentions whose sentences survive, found again at their new place, and drops the others', async () => {
    const before = await stored();
    const body = await bodyOf();
    const edited = `导语一段。\n\n${body.replace(`当晚，${COMPANY}设立夜校。`, '当晚还办了夜校。')}`;
    await articles().update({ documentId: article, data: { body: edited } });
    const after = await stored();
    // The published version still has the sentence.
    expect(after).toHaveLength(before.length);
    for (const { start, end, name, quote, block } of after) if (block >= 0 && !quote.startsWith('当晚')) expect(edited.slice(start, end)).toBe(name);
    const shown = (await get(`organizations/${company}/mentions`).expect(200)).body.data as MentionRecord[];
    expect(shown.find(({ quote }) => quote.startsWith('当晚'))).toMatchObject({ block: 0 });
    expect(shown.every(({ quote }) => !quote.includes('导语'))).toBe(true);

    await app.strapi.documents('plugin::copydesk.article').publish({ documentId: article });
    expect((await stored()).map(({ quote }) => quote)).toEqual(before.filter(({ quote }) => !quote.startsWith('当晚')).map(({ quote }) => quote));
    const now = (await get(`organizations/${company}/mentions`).expect(200)).body.data as MentionRecord[];
    expect(now.filter(({ block }) => block >= 0).map(({ start, end }) => edited.slice(start, end))).toEqual(now.filter(({ block }) => block >= 0).map(({ name }) => name));
  });

  test('shows nothing of a sentence that only the draft has', async () => {
    await articles().update({ documentId: article, data: { body: '稿子全换了。' } });
    expect((await get(`articles/${article}/mentions`)).body.data.length).toBeGreaterThan(0);
    expect((await stored()).every(({ published }) => published)).toBe(true);
    await app.strapi.documents('plugin::copydesk.article').discardDraft({ documentId: article });
    expect(await bodyOf()).toContain(COMPANY);
  });

  test('who takes the organization from the article takes its evidence from readers', async () => {
    await articles().update({ documentId: article, data: { organizations: [] }, status: 'published' });
    expect((await get(`organizations/${company}/mentions`).expect(200)).body.data).toEqual([]);
    await articles().update({ documentId: article, data: { organizations: [company] }, status: 'published' });
    expect((await get(`organizations/${company}/mentions`).expect(200)).body.data.length).toBeGreaterThan(0);
  });

  test('who unpublishes leaves readers nothing; who deletes leaves nothing at all', async () => {
    await app.strapi.documents('plugin::copydesk.article').unpublish({ documentId: article });
    await get(`articles/${article}/mentions`).expect(404);
    expect((await get(`organizations/${company}/mentions`).expect(200)).body.data).toEqual([]);
    expect((await stored()).length).toBeGreaterThan(0);
    await articles().delete({ documentId: article });
    expect(await stored()).toEqual([]);
  });
});
