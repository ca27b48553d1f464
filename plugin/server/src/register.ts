import type { Core } from '@strapi/types';
import { registerComponents } from './components/register-components';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  registerComponents(strapi);
};
