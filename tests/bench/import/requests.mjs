/** How long a reader waits for a page of articles, idle and while an import goes on in the same process. */
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../measure.mjs';

const IDLE_REQUESTS = 200;
const PAUSE_MS = 10;

export async function measureRequests({ app, directory, print }) {
  await allowReading(app.strapi);
  await app.strapi.documents('plugin::copydesk.article').create({ data: { title: '先行', slug: 'xian-xing' }, status: 'published' });
  await new Promise((resolve) => app.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${app.strapi.server.httpServer.address().port}/api/copydesk/articles?pagination[pageSize]=25`;
  for (let warm = 0; warm < 20; warm += 1) await timedRequest(url);
  const idle = [];
  for (let number = 0; number < IDLE_REQUESTS; number += 1) {
    idle.push(await timedRequest(url));
    await pause(PAUSE_MS);
  }
  const source = await app.sources.saveSource({ name: 'beside', location: directory, publishPolicy: 'always' });
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  let over = false;
  const finished = app.runs.waitForRun(documentId).then(() => (over = true));
  const busy = [];
  while (!over) {
    busy.push(await timedRequest(url));
    await pause(PAUSE_MS);
  }
  await finished;
  const [calm, during] = [percentile(idle, 0.95), percentile(busy, 0.95)];
  print(`REST list of 25 articles, 95th percentile: idle ${calm.toFixed(1)} ms (${idle.length} requests), during an import ${during.toFixed(1)} ms (${busy.length} requests): ${(during / calm).toFixed(1)} times (bound 3)`);
}

async function timedRequest(url) {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (answer.status !== 200) throw new Error(`The list of articles answered ${answer.status}`);
  return performance.now() - start;
}

async function allowReading(strapi) {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const action = 'plugin::copydesk.article.find';
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  if (!(await permissions.findOne({ where: { action, role: role.id } }))) await permissions.create({ data: { action, role: role.id } });
}
