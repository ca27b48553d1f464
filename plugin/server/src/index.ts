import bootstrap from './bootstrap';
import config from './config';
import { contentApiControllers, contentApiRoutes, contentApiServices } from './content-api';
import contentTypes from './content-types';
import destroy from './destroy';
import register from './register';
import services from './services';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers: { ...contentApiControllers },
  services: { ...contentApiServices, ...services },
  routes: { 'content-api': contentApiRoutes },
};
