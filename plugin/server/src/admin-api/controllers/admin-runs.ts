import { FIELD_NAMES } from '../../curate/conflicts/field-value';
import { demandArticles } from '../../curate/rights';
import { recentWork } from '../../import/run/recent-work';
import { restoreText } from '../../import/ledger/restore-text';
import { startRollback } from '../../import/rollback/start-rollback';
import { listRunItems } from '../../import/run/run-items';
import { findRun, listRuns } from '../../import/run/run-records';
import { cancelRun, pauseRun, resumeRun, startRun } from '../../import/run/runner';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { editorOf } from '../editor';
import { emptyBody, itemId, recentWorkQuery, rollbackBody, runItemsQuery, runsQuery, startRunBody } from '../queries';
import { readableItems } from '../readable-items';
import { checked } from '../request';
import { starter } from '../starter';

/** Runs: start, pause, cancel, undo, the history, and what happened to each text. */
export default ({ strapi }: { strapi: Strapi }) => ({
  start: answer(
    ({ request, params, state }) =>
      startRun(strapi, params.documentId, { trigger: 'panel', user: starter(state.user), ...checked(startRunBody, request.body) }),
    202,
  ),
  list: answer(({ query }) => listRuns(strapi, checked(runsQuery, query))),
  recent: answer(({ query }) => recentWork(strapi, checked(recentWorkQuery, query).since)),
  find: answer(({ params }) => findRun(strapi, params.documentId)),
  items: answer(async ({ params, query, state }) => {
    const page = await listRunItems(strapi, params.documentId, checked(runItemsQuery, query));
    return { ...page, results: await readableItems(page.results, editorOf(strapi, state).rights) };
  }),
  cancel: answer(({ params, request }) => {
    checked(emptyBody, request.body);
    return cancelRun(strapi, params.documentId);
  }),
  pause: answer(({ params, request }) => {
    checked(emptyBody, request.body);
    return pauseRun(strapi, params.documentId);
  }),
  resume: answer(({ params, request }) => {
    checked(emptyBody, request.body);
    return resumeRun(strapi, params.documentId);
  }, 202),
  rollback: answer(
    ({ request, params, state }) => startRollback(strapi, params.documentId, { trigger: 'panel', user: starter(state.user), ...checked(rollbackBody, request.body) }),
    202,
  ),
  restore: answer(async ({ request, params, state }) => {
    checked(emptyBody, request.body);
    demandArticles(editorOf(strapi, state).rights, FIELD_NAMES);
    return restoreText(strapi, params.documentId, checked(itemId, params.item), state.user?.id ?? null);
  }),
});
