import { bootStrapi, type RunningStrapi } from './boot';

describe('the host app with the plugin', () => {
  let app: RunningStrapi;
  beforeAll(async () => {
    app = await bootStrapi();
  });
  afterAll(() => app?.stop());

  it('starts and says that it is healthy', async () => {
    await app.http.get('/_health').expect(204);
  });

  it('stores an article with its bylines and relations, and finds it again', async () => {
    const organization = await app.strapi.documents('plugin::copydesk.organization').create({
      data: { name: '青禾农业有限公司', slug: 'qing-he', kind: 'company' },
    });
    const article = await app.strapi.documents('plugin::copydesk.article').create({
      data: {
        title: '青禾的春天 🌱',
        slug: 'qing-he-de-chun-tian',
        body: '春分那天，一百二十户人家下了田。',
        bylines: [{ name: '林小满', role: 'reporter' }],
        organizations: [organization.documentId],
        sourcePublishedAt: '2024-03-20T00:00:00+08:00',
      },
      status: 'published',
    });
    const found = await app.strapi.documents('plugin::copydesk.article').findOne({
      documentId: article.documentId,
      status: 'published',
      populate: ['bylines', 'organizations'],
    });
    expect(found).toMatchObject({
      title: '青禾的春天 🌱',
      bylines: [{ name: '林小满', role: 'reporter' }],
      organizations: [{ name: '青禾农业有限公司' }],
    });
    expect(new Date(found!.sourcePublishedAt as string).toISOString()).toBe('2024-03-19T16:00:00.000Z');
  });
});
