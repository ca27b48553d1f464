/** The panel of this app: Chinese beside English, and no call to GitHub for news about Strapi. */
export default {
  config: {
    locales: ['zh-Hans', 'zh'],
    notifications: { releases: false },
    tutorials: false,
  },
};
