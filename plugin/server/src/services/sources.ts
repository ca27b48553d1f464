import { deleteSource, findSource, listSources, saveSource } from '../import/sources/sources';
import type { Strapi } from '../strapi';

/** Where texts come from. */
export const sources = ({ strapi }: { strapi: Strapi }) => ({
  listSources: () => listSources(strapi),
  findSource: (documentId: string) => findSource(strapi, documentId),
  saveSource: (input: unknown, documentId?: string) => saveSource(strapi, input, documentId),
  deleteSource: (documentId: string) => deleteSource(strapi, documentId),
});
export type SourcesService = ReturnType<typeof sources>;
