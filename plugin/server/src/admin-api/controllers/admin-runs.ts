import { listRunItems } from '../../import/run-items';
import { findRun, listRuns } from '../../import/run-records';
import { cancelRun, startRun } from '../../import/runner';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { emptyBody, runItemsQuery, runsQuery, startRunBody } from '../queries';
import { checked } from '../request';
import { starter } from '../starter';

/** Runs: start, cancel, the history, and what happened to each text. */
export default ({ strapi }: { strapi: Strapi }) => ({
  start: answer(
    ({ request, params, state }) =>
      startRun(strapi, params.documentId, { trigger: 'panel', user: starter(state.user), ...checked(startRunBody, request.body) }),
    202,
  ),
  list: answer(({ query }) => listRuns(strapi, checked(runsQuery, query))),
  find: answer(({ params }) => findRun(strapi, params.documentId)),
  items: answer(({ params, query }) => listRunItems(strapi, params.documentId, checked(runItemsQuery, query))),
  cancel: answer(({ params, request }) => {
    checked(emptyBody, request.body);
    return cancelRun(strapi, params.documentId);
  }),
});
