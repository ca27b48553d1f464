/** `graphql` stands after `copydesk`, so that it sees the content types as the plugin registers them. */
export default () => ({
  copydesk: {
    enabled: true,
    config: {},
  },
  graphql: {
    enabled: true,
    // Deep enough for `copydeskArticles_connection { nodes { organizations { parent { articles { title } } } } }`.
    config: { shadowCRUD: true, depthLimit: 7, defaultLimit: 25, maxLimit: 100, landingPage: false },
  },
});
