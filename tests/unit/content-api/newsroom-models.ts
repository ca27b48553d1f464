import type { FindModel, Model } from '../../../plugin/server/src/content-api/model';

/** The shape of the readable types, and of one that readers never see. */
const models: Record<string, Model> = {
  'plugin::copydesk.article': {
    attributes: {
      title: { type: 'text' },
      publishedAt: { type: 'datetime' },
      bylines: { type: 'component', component: 'copydesk.byline' },
      organizations: { type: 'relation', target: 'plugin::copydesk.organization' },
      initiatives: { type: 'relation', target: 'plugin::copydesk.initiative' },
      createdBy: { type: 'relation', target: 'admin::user' },
    },
  },
  'plugin::copydesk.organization': {
    attributes: {
      name: { type: 'string' },
      nameKey: { type: 'string', private: true },
      reviewState: { type: 'enumeration' },
      parent: { type: 'relation', target: 'plugin::copydesk.organization' },
      articles: { type: 'relation', target: 'plugin::copydesk.article' },
    },
  },
  'plugin::copydesk.initiative': {
    attributes: { name: { type: 'string' }, organizations: { type: 'relation', target: 'plugin::copydesk.organization' } },
  },
  'copydesk.byline': { attributes: { name: { type: 'string' } } },
  'admin::user': { attributes: { email: { type: 'email' } } },
};

export const findModel: FindModel = (uid) => models[uid];
export const article = models['plugin::copydesk.article'];
export const organization = models['plugin::copydesk.organization'];
