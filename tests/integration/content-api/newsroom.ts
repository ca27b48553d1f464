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

/** An API token that may do everything: whoever holds it still reads what readers read. */
export async function fullAccessToken(strapi: Core.Strapi): Promise<string> {
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'tooled-by-editor', description: '', type: 'full-access', lifespan: null });
  return accessKey;
}
