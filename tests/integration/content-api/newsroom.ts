import type { Core } from '@strapi/types';

/** What readers must never see stands in these words, and nowhere else. */
export const SECRETS = ['绝密草稿', '未确认集团', '已否决公司', '未确认计划', '内部名', 'tooled-by-editor'];

export interface Newsroom {
  publishedArticle: string;
  draftArticle: string;
  confirmedOrganization: string;
  suggestedOrganization: string;
  rejectedOrganization: string;
  confirmedInitiative: string;
  suggestedInitiative: string;
}

/**
 * Stores a small newsroom in which everything that readers see is related to something that they must not see: a
 * published article with unpublished changes, a draft, organizations and initiatives confirmed and not.
 */
export async function storeNewsroom(strapi: Core.Strapi): Promise<Newsroom> {
  const organizations = strapi.documents('plugin::copydesk.organization');
  const initiatives = strapi.documents('plugin::copydesk.initiative');
  const articles = strapi.documents('plugin::copydesk.article');

  const suggested = await organizations.create({
    data: { name: '未确认集团', slug: 'wei-que-ren', kind: 'company', reviewState: 'suggested', nameKey: '内部名甲' },
  });
  const rejected = await organizations.create({
    data: { name: '已否决公司', slug: 'yi-fou-jue', kind: 'company', reviewState: 'rejected', nameKey: '内部名乙' },
  });
  const confirmed = await organizations.create({
    data: {
      name: '青禾农业公司',
      slug: 'qing-he',
      kind: 'company',
      reviewState: 'confirmed',
      nameKey: '内部名丙',
      aliases: [{ name: '青禾' }],
      parent: suggested.documentId,
    },
  });
  await organizations.create({
    data: { name: '青禾第一服务队', slug: 'di-yi', kind: 'team', reviewState: 'confirmed', parent: confirmed.documentId },
  });
  await organizations.create({
    data: { name: '未确认集团下属队', slug: 'xia-shu', kind: 'team', reviewState: 'suggested', parent: confirmed.documentId },
  });

  const campaign = await initiatives.create({
    data: {
      name: '“春耕先锋”行动',
      slug: 'chun-geng',
      kind: 'campaign',
      reviewState: 'confirmed',
      organizations: [confirmed.documentId, suggested.documentId],
    },
  });
  const programme = await initiatives.create({
    data: { name: '未确认计划', slug: 'ji-hua', kind: 'programme', reviewState: 'suggested', organizations: [confirmed.documentId] },
  });

  const related = {
    organizations: [confirmed.documentId, suggested.documentId, rejected.documentId],
    initiatives: [campaign.documentId, programme.documentId],
  };
  const published = await articles.create({
    data: {
      title: '春分时节下田忙',
      slug: 'chun-fen',
      body: '春分那天，一百二十户人家下了田。',
      outlet: '田野日报',
      bylines: [{ name: '林小满', role: 'reporter' }],
      figures: [
        { value: 120, unit: '户', of: '人家', quote: '一百二十户人家下了田', date: '2024-03-20', organization: '青禾', initiative: '春耕先锋行动' },
        { value: 7, unit: '台', of: '农机', quote: '一百二十户人家下了田', date: '2024-03-20', organization: '别家公司', initiative: '别的行动' },
      ],
      ...related,
    },
    status: 'published',
  });
  await articles.update({ documentId: published.documentId, data: { title: '绝密草稿：春分时节下田忙', body: '绝密草稿正文' } as object });
  const draft = await articles.create({ data: { title: '绝密草稿之二', slug: 'jue-mi', body: '绝密草稿正文', ...related } });
  await articles.create({
    data: { title: '秋收报道', slug: 'qiu-shou', body: '稻子黄了。', organizations: [suggested.documentId] },
    status: 'published',
  });

  await storeEvidence(strapi, published.documentId, draft.documentId, { organization: [confirmed.documentId, suggested.documentId, rejected.documentId], initiative: [campaign.documentId, programme.documentId] });
  return {
    publishedArticle: published.documentId,
    draftArticle: draft.documentId,
    confirmedOrganization: confirmed.documentId,
    suggestedOrganization: suggested.documentId,
    rejectedOrganization: rejected.documentId,
    confirmedInitiative: campaign.documentId,
    suggestedInitiative: programme.documentId,
  };
}

/** Mentions of every entry in the published article and in the draft, and reprints of the former. */
async function storeEvidence(strapi: Core.Strapi, published: string, draft: string, entities: Record<'organization' | 'initiative', string[]>): Promise<void> {
  const sentences = { [published]: '春分那天，一百二十户人家下了田。', [draft]: '绝密草稿正文' };
  const places = Object.entries(sentences).flatMap(([articleDocumentId, quote]) =>
    Object.entries(entities).flatMap(([entityType, ids]) => ids.map((entityDocumentId) => ({ articleDocumentId, entityType, entityDocumentId, quote, published: articleDocumentId === published }))),
  );
  await strapi.db.query('plugin::copydesk.mention').createMany({
    data: places.map((place) => ({ ...place, linkedDocumentId: place.entityDocumentId, name: place.quote.slice(0, 2), quoteStart: 0, block: 0, start: 0, end: 2, confidence: 0.9 })),
  });
  const copy = (key: string, articleDocumentId: string, state: string) => ({ key: `内部名/${key}`, keyHash: key, sourceDocumentId: 'tooled-by-editor', articleDocumentId, state, reprintOf: published, reprintKinship: 'part', reprintShare: 0.75 });
  await strapi.db.query('plugin::copydesk.source-text').createMany({ data: [copy('a', draft, 'current'), copy('b', published, 'duplicate'), copy('c', published, 'gone')] });
}

/** An API token that may do everything: whoever holds it still reads what readers read. */
export async function fullAccessToken(strapi: Core.Strapi): Promise<string> {
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'tooled-by-editor', description: '', type: 'full-access', lifespan: null });
  return accessKey;
}
