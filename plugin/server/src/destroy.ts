import { stopBackground } from './import/background';
import type { Strapi } from './strapi';

export default async ({ strapi }: { strapi: Strapi }): Promise<void> => {
  await stopBackground(strapi);
};
