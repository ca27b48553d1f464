import type { Core } from '@strapi/types';

/** Five real texts, so that a first start has something to show. */
const SAMPLES = { name: 'samples', location: 'database/texts', publishPolicy: 'always', confirmPolicy: 'confident' };

/** `graphql` stands after `copydesk`, so that it sees the content types as the plugin registers them. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  copydesk: {
    enabled: true,
    config: {
      allowedRoots: ['database/texts', ...env.array('COPYDESK_ROOTS', [])],
      rulesFile: env('COPYDESK_RULES'),
      sources: env.bool('COPYDESK_SAMPLES', true) ? [SAMPLES] : [],
    },
  },
  graphql: {
    enabled: true,
    // Deep enough for `copydeskArticles_connection { nodes { organizations { parent { articles { title } } } } }`.
    config: { shadowCRUD: true, depthLimit: 7, defaultLimit: 25, maxLimit: 100, landingPage: false },
  },
});
