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

const ask = (query: string, bearer?: string) => {
  const request = app.http.post('/graphql');
  return (bearer ? request.set('Authorization', `Bearer ${bearer}`) : request).send({ query });
};

describe('what readers query', () => {
  it('lists published articles with what belongs to them', async () => {
    const response = await ask(`{
      copydeskArticles(filters: { slug: { eq: "chun-fen" } }) {
        documentId title bylines { name role }
        organizations { name aliases { name } children { name } }
        initiatives { name organizations { name } }
      }
    }`).expect(200);
    expect(response.body).toEqual({
      data: {
        copydeskArticles: [
          {
            documentId: newsroom.publishedArticle,
            title: '春分时节下田忙',
            bylines: [{ name: '林小满', role: 'reporter' }],
            organizations: [{ name: '青禾农业公司', aliases: [{ name: '青禾' }], children: [{ name: '青禾第一服务队' }] }],
            initiatives: [{ name: '“春耕先锋”行动', organizations: [{ name: '青禾农业公司' }] }],
          },
        ],
      },
    });
  });

  it('counts what is visible only', async () => {
    const response = await ask(`{
      copydeskOrganizations_connection(pagination: { pageSize: 1, page: 2 }, sort: "slug") { nodes { name } pageInfo { total pageCount } }
      copydeskArticles_connection(status: DRAFT) { pageInfo { total } }
      copydeskInitiatives_connection { pageInfo { total } }
    }`).expect(200);
    expect(response.body.data).toEqual({
      copydeskOrganizations_connection: { nodes: [{ name: '青禾农业公司' }], pageInfo: { total: 2, pageCount: 2 } },
      copydeskArticles_connection: { pageInfo: { total: 2 } },
      copydeskInitiatives_connection: { pageInfo: { total: 1 } },
    });
  });

  it('answers one entry by its document id', async () => {
    const response = await ask(`{ copydeskOrganization(documentId: "${newsroom.confirmedOrganization}") { name articles { title } articles_connection { nodes { title } } } }`);
    expect(response.body.data.copydeskOrganization).toEqual({
      name: '青禾农业公司',
      articles: [{ title: '春分时节下田忙' }],
      articles_connection: { nodes: [{ title: '春分时节下田忙' }] },
    });
  });

  it('filters through relations', async () => {
    const response = await ask(`{ copydeskArticles(filters: { organizations: { or: [{ name: { contains: "青禾" } }, { slug: { eq: "di-yi" } }] } }) { title } }`);
    expect(response.body.data.copydeskArticles).toEqual([{ title: '春分时节下田忙' }]);
  });
});

describe('the evidence', () => {
  const mention = (type: string, name: string) => ({ name: '春分', quote: '春分那天，一百二十户人家下了田。', start: 0, end: 2, block: 0, entity: { type, name }, article: { title: '春分时节下田忙' } });
  const figure = { value: 120, unit: '户', of: '人家', organization: '青禾', initiative: '春耕先锋行动', date: '2024-03-20', article: { title: '春分时节下田忙' } };
  const MENTION = 'name quote start end block entity { type name } article { title }';
  const FIGURE = 'value unit of organization initiative date article { title }';

  it('stands under an article: what it names, and what reprints it', async () => {
    const response = await ask(`{ copydeskArticle(documentId: "${newsroom.publishedArticle}") {
      mentions { nodes { ${MENTION} } pageInfo { total } }
      second: mentions(page: 2, pageSize: 1) { nodes { entity { name } } pageInfo { page pageSize pageCount total } }
      reprints { article { title } kinship share }
    } }`).expect(200);
    expect(response.body).toEqual({
      data: {
        copydeskArticle: {
          mentions: { nodes: [mention('organization', '青禾农业公司'), mention('initiative', '“春耕先锋”行动')], pageInfo: { total: 2 } },
          second: { nodes: [{ entity: { name: '“春耕先锋”行动' } }], pageInfo: { page: 2, pageSize: 1, pageCount: 2, total: 2 } },
          reprints: [{ article: null, kinship: 'part', share: 0.75 }],
        },
      },
    });
  });

  it('stands under an organization, with its tree and the articles of all below it', async () => {
    const response = await ask(`{ copydeskOrganization(documentId: "${newsroom.confirmedOrganization}") {
      mentions { nodes { ${MENTION} } pageInfo { total } }
      statedFigures { ${FIGURE} }
      tree { name parent depth }
      articlesBelow { nodes { title organizations { name } initiatives { name } } pageInfo { total } }
    } }`).expect(200);
    expect(response.body.errors).toBeUndefined();
    expect(response.body.data.copydeskOrganization).toEqual({
      mentions: { nodes: [mention('organization', '青禾农业公司')], pageInfo: { total: 1 } },
      statedFigures: [figure],
      tree: [{ name: '青禾农业公司', parent: null, depth: 0 }, { name: '青禾第一服务队', parent: newsroom.confirmedOrganization, depth: 1 }],
      articlesBelow: { nodes: [{ title: '春分时节下田忙', organizations: [{ name: '青禾农业公司' }], initiatives: [{ name: '“春耕先锋”行动' }] }], pageInfo: { total: 1 } },
    });
  });

  it('stands under an initiative, with its timeline', async () => {
    const response = await ask(`{ copydeskInitiative(documentId: "${newsroom.confirmedInitiative}") { mentions { nodes { ${MENTION} } } statedFigures { ${FIGURE} } timeline { ${FIGURE} } } }`).expect(200);
    expect(response.body.data).toEqual({ copydeskInitiative: { mentions: { nodes: [mention('initiative', '“春耕先锋”行动')] }, statedFigures: [figure], timeline: [figure] } });
  });

  it('is for those who may read both ends', async () => {
    const { accessKey } = await app.strapi
      .service('admin::api-token')
      .create({ name: 'organizations-only', description: '', type: 'custom', permissions: ['plugin::copydesk.organization.find', 'plugin::copydesk.organization.findOne'], lifespan: null });
    const allowed = await ask(`{ copydeskOrganization(documentId: "${newsroom.confirmedOrganization}") { name tree { name } } }`, accessKey);
    expect(allowed.body.data.copydeskOrganization.tree).toHaveLength(2);
    for (const field of ['mentions { nodes { quote } }', 'statedFigures { value }', 'articlesBelow { nodes { title } }']) {
      const refused = await ask(`{ copydeskOrganization(documentId: "${newsroom.confirmedOrganization}") { ${field} } }`, accessKey);
      expect([field, refused.body.errors?.[0].extensions.code]).toEqual([field, 'FORBIDDEN']);
    }
  });
});

describe.each(['nobody', 'a full-access token'])('what %s never reads', (who) => {
  const query = (text: string) => ask(text, who === 'nobody' ? undefined : token);

  it.each([
    'copydeskArticles(status: DRAFT) { title body }',
    'copydeskArticles(publicationFilter: NEVER_PUBLISHED) { title }',
    'copydeskArticles(publicationFilter: MODIFIED, status: DRAFT) { title body organizations { name } }',
    'copydeskArticles(hasPublishedVersion: false, status: DRAFT) { title }',
    'copydeskArticles(filters: { publishedAt: { null: true } }, status: DRAFT) { title }',
    'copydeskArticles(filters: { or: [{ publishedAt: { null: true } }, { publishedAt: { notNull: true } }] }) { title }',
    'copydeskArticles { title organizations { name parent { name } children { name } mergedInto { name } } initiatives { name } }',
    'copydeskArticles { organizations_connection { nodes { name } } initiatives_connection { nodes { name } } }',
    'copydeskArticles { organizations(filters: { reviewState: { ne: "confirmed" } }) { name } }',
    'copydeskArticles { organizations(filters: { or: [{ reviewState: { eq: "suggested" } }, { reviewState: { eq: "rejected" } }] }) { name } }',
    'copydeskArticles_connection(status: DRAFT) { nodes { title organizations { name articles { title } } } }',
    'copydeskOrganizations { name parent { name } children { name } articles { title body } initiatives { name } }',
    'copydeskOrganizations(status: DRAFT) { name articles { title organizations { name } } articles_connection { nodes { title } } }',
    'copydeskOrganizations(status: DRAFT, publicationFilter: NEVER_PUBLISHED) { articles { title } }',
    'alias: copydeskOrganizations(status: DRAFT) { articles { title initiatives { name organizations { name } } } }',
    'copydeskOrganizations(filters: { reviewState: { eq: "suggested" } }) { name }',
    'copydeskOrganizations(filters: { not: { reviewState: { eq: "confirmed" } } }) { name }',
    'copydeskInitiatives(status: DRAFT) { name organizations { name parent { name articles { title } } } articles { title } }',
    'copydeskArticles(status: DRAFT) { mentions { nodes { name quote entity { name slug } article { title } } } reprints { article { title slug } kinship } }',
    'copydeskOrganizations(status: DRAFT) { mentions { nodes { quote article { title } } } statedFigures { quote } tree { name slug } }',
    'copydeskOrganizations(status: DRAFT) { articlesBelow { nodes { title body organizations { name parent { name } } initiatives { name } mentions { nodes { entity { name } } } } } }',
    'copydeskInitiatives(status: DRAFT) { mentions { nodes { quote } } statedFigures { quote } timeline { quote article { title } } }',
  ])('%s', async (text) => {
    const response = await query(`{ ${text} }`).expect(200);
    expect(response.body.errors).toBeUndefined();
    for (const secret of SECRETS) expect(response.text).not.toContain(secret);
  });

  it('finds nothing by the document id of what is hidden', async () => {
    const response = await query(`{
      draft: copydeskArticle(documentId: "${newsroom.draftArticle}", status: DRAFT) { title }
      modified: copydeskArticle(documentId: "${newsroom.publishedArticle}", status: DRAFT) { title }
      suggested: copydeskOrganization(documentId: "${newsroom.suggestedOrganization}") { name }
      rejected: copydeskOrganization(documentId: "${newsroom.rejectedOrganization}") { name }
      initiative: copydeskInitiative(documentId: "${newsroom.suggestedInitiative}") { name }
    }`).expect(200);
    expect(response.body.data).toEqual({ draft: null, modified: { title: '春分时节下田忙' }, suggested: null, rejected: null, initiative: null });
  });

  it.each([
    'copydeskArticles(filters: { organizations: { name: { startsWith: "未" } } }) { title }',
    'copydeskArticles(filters: { and: [{ organizations: { not: { reviewState: { eq: "confirmed" } } } }] }) { title }',
    'copydeskArticles(filters: { organizations: { parent: { name: { contains: "集团" } } } }) { title }',
    'copydeskArticles(filters: { organizations: { articles: { title: { contains: "绝密" } } } }) { title }',
    'copydeskOrganizations(filters: { articles: { title: { contains: "绝密" } } }) { name }',
    'copydeskOrganizations(filters: { articles: { publishedAt: { null: true } } }, status: DRAFT) { name }',
    'copydeskInitiatives(filters: { organizations: { name: { contains: "未确认" } } }) { name }',
    'copydeskArticles(filters: { initiatives: { name: { contains: "计划" } } }) { title }',
  ])('learns nothing by filtering: %s', async (text) => {
    const response = await query(`{ answer: ${text} }`).expect(200);
    expect(response.body).toEqual({ data: { answer: [] } });
  });

  it.each([
    'copydeskArticles(sort: "organizations.name") { title }',
    'copydeskArticles(sort: "status") { title }',
    'copydeskOrganizations(sort: "nameKey") { name }',
    'copydeskArticles { organizations(sort: "parent.name") { name } }',
    'copydeskOrganizations { nameKey }',
    'copydeskOrganizations(filters: { nameKey: { startsWith: "内" } }) { name }',
    'copydeskArticles { createdBy { email } }',
    'copydeskArticles { mentions(pageSize: 101) { nodes { name } } }',
    'copydeskArticles { mentions(page: 0) { nodes { name } } }',
    `copydeskArticles { ${Array.from({ length: 60 }, (_, index) => `m${index}: reprints { kinship }`).join(' ')} }`,
    'copydeskOrganizations { articlesBelow { nodes { organizations { articlesBelow { nodes { organizations { articlesBelow { nodes { title } } } } } } } } }',
    'copydeskArticles { updatedBy { email } }',
    'copydeskArticles(filters: { createdBy: { email: { startsWith: "a" } } }) { title }',
    'copydeskSources { name }',
    'copydeskSourceTexts { key }',
    'copydeskImportRuns { state }',
    'copydeskImportRunItems { key }',
    'copydeskConflicts { field }',
    'copydeskLeases { epoch }',
    'copydeskMentions { start }',
    'copydeskEntityMerges { documentId }',
    'copydeskOrganizations { imported }',
    'copydeskArticles { organizations { articles { organizations { articles { organizations { articles { organizations { name } } } } } } } }',
  ])('is refused: %s', async (text) => {
    const response = await query(`{ ${text} }`);
    expect(response.body.errors).not.toHaveLength(0);
    for (const { extensions } of response.body.errors) expect(extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    for (const secret of SECRETS) expect(response.text).not.toContain(secret);
  });

  it('gives a hundred entries at most', async () => {
    await app.strapi.db.query('plugin::copydesk.initiative').createMany({
      data: Array.from({ length: 120 }, (_, index) => ({ name: `行动${index}`, slug: `${who === 'nobody' ? 'a' : 'b'}-${index}`, documentId: `${who.length}-${index}`, kind: 'campaign', reviewState: 'confirmed' })),
    });
    const response = await query('{ copydeskInitiatives(pagination: { limit: -1 }) { slug } all: copydeskInitiatives(pagination: { pageSize: 5000 }) { slug } }');
    expect(response.body.data.copydeskInitiatives).toHaveLength(100);
    expect(response.body.data.all).toHaveLength(100);
  });
});
