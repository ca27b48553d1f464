import type { Clause, FindModel, Model } from '../model';
import { GRAPHQL_FILTERS, visible, type ReadableUid } from '../readable';
import { narrowFilters } from '../guard/filters';
import { checkSort } from '../guard/sort';

/**
 * The arguments of a GraphQL field that leads to a readable type, narrowed so that it answers with visible entries
 * only. `status` is overruled, and so are the arguments that choose among drafts by their history.
 *
 * @param args As the query gives them; GraphQL has checked their types.
 * @throws RefusedQuery where the arguments ask what readers may not ask.
 */
export function narrowArguments(args: Clause, uid: ReadableUid, model: Model, findModel: FindModel): Clause {
  const { filters, sort, status, publicationFilter, hasPublishedVersion, ...others } = args;
  checkSort(sort, model);
  const conditions = [filters && narrowFilters(filters, model, findModel, GRAPHQL_FILTERS), visible(uid, GRAPHQL_FILTERS)].filter(Boolean);
  return { ...others, ...(sort === undefined ? {} : { sort }), filters: { [GRAPHQL_FILTERS.and]: conditions }, status: 'published' };
}
