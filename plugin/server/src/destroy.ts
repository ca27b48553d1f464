import { stopBackground } from './import/schedule/background';
import { stopComparing } from './import/likeness/compare-in-background';
import type { Strapi } from './strapi';

export default async ({ strapi }: { strapi: Strapi }): Promise<void> => {
  await stopComparing(strapi);
  await stopBackground(strapi);
};
