import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadTypeScript } from '../typescript.mjs';
import { milliseconds } from './process-cost.mjs';

/** Entries compared for those that may be the same: all of them once, then one more. */
export async function likenesses(strapi, list, print) {
  const { compareNames } = loadTypeScript('plugin/server/src/import/likeness/compare-names');
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  let pairs = 0;
  const all = await milliseconds(async () => (pairs = await compareNames(strapi)));
  pauses.disable();
  print(`stock: ${list.length} names compared for those that may be the same in ${(all / 1000).toFixed(1)} s; ${pairs} pairs; longest pause for others ${(pauses.max / 1e6).toFixed(0)} ms`);
  await strapi.documents('plugin::copydesk.organization').create({ data: { name: `${list[0]}新`, slug: 'one-more', kind: 'company', reviewState: 'suggested' } });
  print(`stock: one more compared in ${(await milliseconds(() => compareNames(strapi))).toFixed(0)} ms`);
}
