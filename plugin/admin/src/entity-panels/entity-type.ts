import { ENTITY_TYPES, type EntityType } from '../../../shared/evidence';
import { PLUGIN_ID } from '../../../shared/records';

/** The type of an entry that the Content Manager shows, by its uid; null for other types and for an entry that is new. */
export function entityTypeOf(model: string, documentId: string | undefined): EntityType | null {
  if (!documentId || documentId === 'create') return null;
  return ENTITY_TYPES.find((type) => model === `plugin::${PLUGIN_ID}.${type}`) ?? null;
}
