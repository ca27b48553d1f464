import { factories } from '@strapi/strapi';
import { uidOf } from './readable';

/** Strapi's own services, for its pagination. */
export const contentApiServices = {
  article: factories.createCoreService(uidOf('article')),
  organization: factories.createCoreService(uidOf('organization')),
  initiative: factories.createCoreService(uidOf('initiative')),
};
