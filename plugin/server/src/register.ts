import type { Core } from '@strapi/types';
import { registerComponents } from './components/register-components';
import { registerGraphql } from './content-api';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  registerComponents(strapi);
  registerGraphql(strapi);
};
