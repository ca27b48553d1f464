import hostApp from '../../../src';
import { bootStrapi, type RunningStrapi } from '../boot';
import { fullAccessToken, SECRETS, storeNewsroom, type Newsroom } from './newsroom';

let app: RunningStrapi;
let newsroom: Newsroom;
let token: string;

beforeAll(async () => {
  app = await bootStrapi();
  newsroom = await storeNewsroom(app.strapi);
  token = await fullAccessToken(app.strapi);
});
afterAll(() => app?.stop());

const get = (path: string) => app.http.get(`/api/copydesk/${path}`);
const names = (response: { body: { data: { name?: string; title?: string }[] } }) =>
  response.body.data.map(({ name, title }) => name ?? title).sort();

/** Names of all fields in an answer, at every depth. */
const fieldsOf = (value: unknown): string[] =>
  value && typeof value === 'object' ? Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]) : [];

describe('what readers fetch', () => {
  it('lists published articles with what is populated', async () => {
    const response = await get('articles?populate[bylines]=true&populate[organizations][populate]=aliases&populate=initiatives&sort=slug').expect(200);
    expect(names(response)).toEqual(['春分时节下田忙', '秋收报道'].sort());
  });

  it('populates an article with its bylines and confirmed organizations, and those with their aliases', async () => {
    const response = await get(
      'articles?filters[slug][$eq]=chun-fen&populate[bylines]=true&populate[organizations][populate]=aliases&populate[initiatives]=true',
    ).expect(200);
    expect(response.body.data).toHaveLength(1);
    expect(response.body.data[0]).toMatchObject({
      title: '春分时节下田忙',
      bylines: [{ name: '林小满', role: 'reporter' }],
      organizations: [{ name: '青禾农业公司', aliases: [{ name: '青禾' }] }],
      initiatives: [{ name: '“春耕先锋”行动' }],
    });
  });

  it('answers one entry by its document id', async () => {
    const response = await get(`organizations/${newsroom.confirmedOrganization}?populate=children`).expect(200);
    expect(response.body.data).toMatchObject({ name: '青禾农业公司', children: [{ name: '青禾第一服务队' }] });
  });

  it('pages and counts what is visible only', async () => {
    const response = await get('organizations?pagination[pageSize]=1&pagination[page]=2&sort=slug').expect(200);
    expect(response.body.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 2, total: 2 });
    expect(names(response)).toEqual(['青禾农业公司']);
  });

  it('filters through relations in both directions', async () => {
    expect(names(await get('articles?filters[organizations][name][$contains]=青禾').expect(200))).toEqual(['春分时节下田忙']);
    expect(names(await get('organizations?filters[articles][title][$contains]=春分').expect(200))).toEqual(['青禾农业公司']);
    expect(names(await get('organizations?filters[$or][0][aliases][name]=青禾&filters[$or][1][slug]=di-yi').expect(200))).toHaveLength(2);
    expect(names(await get('organizations?filters[parent][documentId]=' + newsroom.confirmedOrganization).expect(200))).toEqual(['青禾第一服务队']);
  });

  it('lets articles follow organizations and organizations articles', async () => {
    const response = await get('initiatives?populate[organizations][populate][articles][populate]=organizations').expect(200);
    expect(response.body.data).toMatchObject([
      { organizations: [{ name: '青禾农业公司', articles: [{ title: '春分时节下田忙', organizations: [{ name: '青禾农业公司' }] }] }] },
    ]);
    expect(response.body.data[0].organizations[0].articles).toHaveLength(1);
  });
});

describe.each(['nobody', 'a full-access token'])('what %s never reads', (who) => {
  const ask = (path: string) => (who === 'nobody' ? get(path) : get(path).set('Authorization', `Bearer ${token}`));

  it.each([
    'articles?status=draft',
    'articles?status=draft&populate=*',
    'articles?publicationState=preview&populate=*',
    'articles?publicationFilter=never-published&populate=*',
    'articles?publicationFilter=modified&status=draft',
    'articles?hasPublishedVersion=false',
    'articles?populate=*',
    'articles?populate[0]=organizations.parent&populate[1]=initiatives.organizations.parent',
    'articles?populate=organizations.parent,organizations.children,organizations.articles',
    'articles?populate[organizations][populate]=*',
    'articles?populate[organizations][filters][reviewState]=suggested',
    'articles?populate[organizations][filters][$or][0][reviewState]=suggested&populate[organizations][filters][$or][1][reviewState]=rejected',
    'articles?populate[organizations][populate][articles][status]=draft',
    'articles?populate[organizations][populate][articles][filters][publishedAt][$null]=true',
    'articles?populate[createdBy]=true&populate[updatedBy]=true',
    'articles?populate[organizations][count]=true&populate[organizations][populate][parent][count]=true',
    'articles?filters[publishedAt][$null]=true',
    'articles?filters[$or][0][publishedAt][$null]=true&filters[$or][1][publishedAt][$notNull]=true',
    'articles?filters[$not][publishedAt][$notNull]=true',
    'organizations?populate=*',
    'organizations?status=draft&populate[articles]=true',
    'organizations?populate[articles][status]=draft',
    'organizations?populate[articles][publicationFilter]=never-published',
    'organizations?populate[articles][populate]=*',
    'organizations?filters[reviewState]=suggested&populate=*',
    'organizations?filters[reviewState][$in][0]=suggested&filters[reviewState][$in][1]=rejected',
    'organizations?filters[$or][0][reviewState]=suggested&filters[$or][1][reviewState]=rejected',
    'organizations?filters[$not][reviewState]=confirmed',
    'organizations?populate[mergedInto]=true&populate[parent]=true&populate[children][populate]=*',
    'organizations?fields=name,nameKey',
    'initiatives?populate=*',
    'initiatives?populate[organizations][populate][parent][populate]=*',
    'initiatives?filters[reviewState][$ne]=confirmed',
  ])('%s', async (path) => {
    const response = await ask(path);
    expect([200, 400]).toContain(response.status);
    for (const secret of SECRETS) expect(response.text).not.toContain(secret);
    expect(fieldsOf(response.body.data)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(nameKey|imported|createdBy|updatedBy|sourceText|snapshot)$/)]));
  });

  it('finds nothing by the document id of what is hidden', async () => {
    for (const path of [
      `articles/${newsroom.draftArticle}`,
      `articles/${newsroom.draftArticle}?status=draft`,
      `organizations/${newsroom.suggestedOrganization}`,
      `organizations/${newsroom.rejectedOrganization}?filters[reviewState]=rejected`,
      `initiatives/${newsroom.suggestedInitiative}`,
    ]) {
      await ask(path).expect(404);
    }
    const response = await ask(`articles/${newsroom.publishedArticle}?status=draft`).expect(200);
    expect(response.body.data.title).toBe('春分时节下田忙');
  });

  it.each([
    'articles?filters[organizations][name][$startsWith]=未',
    'articles?filters[organizations][slug]=wei-que-ren',
    'articles?filters[organizations][reviewState]=suggested',
    'articles?filters[organizations][$or][0][name][$startsWith]=未&filters[organizations][$or][1][name][$startsWith]=已',
    'articles?filters[$and][0][organizations][name][$startsWith]=未',
    'articles?filters[organizations][$not][reviewState]=confirmed',
    'articles?filters[initiatives][name][$contains]=计划',
    'articles?filters[organizations][articles][title][$contains]=绝密',
    'articles?filters[organizations][parent][name][$contains]=集团',
    'articles?_q=绝密',
    'organizations?filters[articles][title][$contains]=绝密',
    'organizations?filters[articles][publishedAt][$null]=true',
    'organizations?filters[parent][name][$contains]=未',
    'organizations?filters[children][name][$contains]=下属队',
    'organizations?filters[initiatives][name]=未确认计划',
    'organizations?_q=集团',
    'initiatives?filters[organizations][name][$contains]=未确认',
  ])('learns nothing by filtering: %s', async (path) => {
    const response = await ask(path).expect(200);
    expect(response.body.data).toEqual([]);
    expect(response.body.meta.pagination.total).toBe(0);
  });

  it('learns nothing by filtering for the number of a hidden organization', async () => {
    const { id } = (await app.strapi.documents('plugin::copydesk.organization').findOne({ documentId: newsroom.suggestedOrganization }))!;
    for (const filter of [`[organizations]=${id}`, `[organizations][id]=${id}`, `[organizations][id][$in][0]=${id}`, `[organizations][$eq]=${id}`]) {
      const response = await ask(`articles?filters${filter}`);
      expect(response.body.data ?? []).toEqual([]);
    }
  });

  it.each([
    'articles?sort=organizations.name',
    'articles?sort[organizations][name]=asc',
    'articles?sort[0][organizations][name]=asc',
    'articles?sort=status',
    'articles?sort=title,initiatives.name:desc',
    'organizations?sort=nameKey',
    'organizations?sort=parent.name',
    'articles?populate[organizations][sort]=parent.name',
    'organizations?filters[nameKey][$startsWith]=内',
    'articles?filters[createdBy][email][$startsWith]=a',
    'articles?filters[organizations][nameKey]=内部名甲',
    'articles?populate[organizations][populate][articles][populate][organizations][populate][articles][populate][organizations]=true',
  ])('is refused: %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(400);
    for (const secret of SECRETS) expect(response.text).not.toContain(secret);
  });

  it.each(['source', 'sources', 'source-texts', 'import-runs', 'import-run-items', 'conflicts', 'leases', 'mentions', 'entity-merges', 'merges', 'runs'])('there is no %s', async (path) => {
    expect([403, 404, 405]).toContain((await ask(path)).status);
  });

  it('writes nothing', async () => {
    const path = `/api/copydesk/articles/${newsroom.publishedArticle}`;
    const authorization = who === 'nobody' ? '' : `Bearer ${token}`;
    for (const request of [app.http.put(path), app.http.delete(path), app.http.post('/api/copydesk/articles')]) {
      expect([404, 405]).toContain((await request.set('Authorization', authorization).send({ data: { title: 'x' } })).status);
    }
  });
});

it('does not search fields that readers do not see', async () => {
  const organizations = app.strapi.documents('plugin::copydesk.organization' as never) as unknown as { create(given: object): Promise<{ documentId: string }>; delete(given: object): Promise<unknown> };
  const { documentId } = await organizations.create({ data: { name: '长桥船厂', slug: 'chang-qiao', kind: 'company', reviewState: 'confirmed', origin: 'dockyard-model', nameKey: 'secretkey' } });
  for (const [word, found] of [['长桥', ['长桥船厂']], ['dockyard', []], ['secretkey', []]] as const) {
    expect([word, names(await get(`organizations?_q=${encodeURIComponent(word)}`).expect(200))]).toEqual([word, found]);
  }
  await organizations.delete({ documentId });
});

describe('the public role', () => {
  it('keeps what an administrator took from it, over a restart', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    await permissions.deleteMany({ where: { action: 'plugin::copydesk.initiative.find' } });
    await get('initiatives').expect(403);
    // What a restart does.
    await hostApp.bootstrap({ strapi: app.strapi });
    await get('initiatives').expect(403);
  });
});
