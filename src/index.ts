import type { Core } from '@strapi/types';
import { grantReading } from './bootstrap/grant-reading';

export default {
  register() {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await grantReading(strapi);
  },
};
