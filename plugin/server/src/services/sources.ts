import { refreshSchedule } from '../import/schedule';
import { deleteSource, findSource, listSources, saveSource } from '../import/sources';
import type { Strapi } from '../strapi';

/** Where texts come from. Changes take effect on the schedule at once, here; within seconds on other instances. */
export const sources = ({ strapi }: { strapi: Strapi }) => ({
  listSources: () => listSources(strapi),
  findSource: (documentId: string) => findSource(strapi, documentId),
  saveSource: async (input: unknown, documentId?: string) => {
    const saved = await saveSource(strapi, input, documentId);
    await refreshSchedule(strapi);
    return saved;
  },
  deleteSource: async (documentId: string) => {
    await deleteSource(strapi, documentId);
    await refreshSchedule(strapi);
  },
});
export type SourcesService = ReturnType<typeof sources>;
