import type { Clause, FindModel, Model } from '../model';
import { REST_FILTERS, visible, type ReadableUid } from '../readable';
import { narrowFilters } from './filters';
import { narrowPopulate } from './populate';
import { checkSort } from './sort';

/**
 * Turns a sanitized REST query into one that answers with visible entries only, whoever asks: `status` and its kin are
 * overruled, filters and population narrowed at every depth.
 *
 * @throws RefusedQuery where the query asks what readers may not ask.
 */
export function narrowRestQuery(query: Clause, uid: ReadableUid, model: Model, findModel: FindModel): Clause {
  const { filters, populate, sort, status, publicationFilter, hasPublishedVersion, ...others } = query;
  checkSort(sort, model);
  const conditions = [filters && narrowFilters(filters, model, findModel, REST_FILTERS), visible(uid, REST_FILTERS)].filter(Boolean);
  return {
    ...others,
    ...(sort === undefined ? {} : { sort }),
    ...(populate === undefined ? {} : { populate: narrowPopulate(populate, model, findModel) }),
    filters: { [REST_FILTERS.and]: conditions },
    status: 'published',
  };
}
