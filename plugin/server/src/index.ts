import { adminControllers } from './admin-api/controllers';
import { adminRoutes } from './admin-api/routes';
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
  controllers: { ...contentApiControllers, ...adminControllers },
  services: { ...contentApiServices, ...services },
  routes: { admin: adminRoutes, 'content-api': contentApiRoutes },
};
