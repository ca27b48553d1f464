import { PLUGIN_ID } from '../../shared/records';

/** Addresses inside the panel. */
export const DESK_PATH = `/plugins/${PLUGIN_ID}`;
export const RUNS_PATH = `${DESK_PATH}/runs`;
export const RUN_PATH = (documentId: string): string => `${RUNS_PATH}/${documentId}`;
export const CONFLICTS_PATH = `${DESK_PATH}/conflicts`;
export const CONFLICT_PATH = (documentId: string): string => `${CONFLICTS_PATH}/${documentId}`;
export const ARTICLE_PATH = (documentId: string): string =>
  `/content-manager/collection-types/plugin::${PLUGIN_ID}.article/${documentId}`;
