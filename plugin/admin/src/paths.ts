import type { EntityType } from '../../shared/evidence';
import { PLUGIN_ID } from '../../shared/records';

/** Addresses inside the panel. */
export const DESK_PATH = `/plugins/${PLUGIN_ID}`;
export const RUNS_PATH = `${DESK_PATH}/runs`;
export const RUNS_OF_SOURCE_PATH = (documentId: string): string => `${RUNS_PATH}?source=${documentId}`;
export const RUN_PATH = (documentId: string): string => `${RUNS_PATH}/${documentId}`;
export const CONFLICTS_PATH = `${DESK_PATH}/conflicts`;
export const CONFLICT_PATH = (documentId: string): string => `${CONFLICTS_PATH}/${documentId}`;
export const REVIEW_PATH = `${DESK_PATH}/review`;
export const ARTICLE_PATH = (documentId: string): string => contentManagerPath('article', documentId);
export const ENTITY_PATH = (type: EntityType, documentId: string): string => contentManagerPath(type, documentId);

function contentManagerPath(type: string, documentId: string): string {
  return `/content-manager/collection-types/plugin::${PLUGIN_ID}.${type}/${documentId}`;
}
