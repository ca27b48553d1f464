/** `graphql` stands after `copydesk`, so that it sees the content types as the plugin registers them. */
export default () => ({
  copydesk: {
    enabled: true,
    config: {},
  },
  graphql: {
    enabled: true,
    config: { shadowCRUD: true, depthLimit: 10, amountLimit: 100, defaultLimit: 25, maxLimit: 100, landingPage: false },
  },
});
