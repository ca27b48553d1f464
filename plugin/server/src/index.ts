import { contentApiControllers, contentApiRoutes, contentApiServices } from './content-api';
import contentTypes from './content-types';
import register from './register';

export default {
  register,
  contentTypes,
  controllers: { ...contentApiControllers },
  services: { ...contentApiServices },
  routes: { 'content-api': contentApiRoutes },
};
