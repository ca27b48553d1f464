import { seededRandom } from '../measure.mjs';
import { loadTypeScript } from '../typescript.mjs';
import { milliseconds, spreadOf } from './process-cost.mjs';
import { storeTexts, topicTexts } from './stored-texts.mjs';
import { VARIANTS } from './variants.mjs';

const LOOKUPS = 100;

/** Whether texts reprint one of many that are stored: copies of each kind, and texts of the same topic that copy none. */
export async function reprints(strapi, database, count, print) {
  const { comparableOf } = loadTypeScript('plugin/server/src/text/similar/find-similar');
  const { BatchReprints } = loadTypeScript('plugin/server/src/import/similar/batch-reprints');
  const random = seededRandom(6);
  let stored;
  const took = await milliseconds(() => (stored = storeTexts(database, count, LOOKUPS)));
  print(`stock: ${count} texts with ${stored.keys} keys stored in ${(took / 1000).toFixed(0)} s`);
  const makeText = topicTexts(7);
  const asked = Object.fromEntries(Object.entries(VARIANTS).map(([kind, variant]) => [kind, stored.texts.map(({ id, paragraphs }) => ({ id, text: variant(paragraphs, random) }))]));
  asked['none stored, of the same topic'] = stored.texts.map(() => ({ id: null, text: makeText().join('\n\n') }));
  const all = [];
  for (const [kind, texts] of Object.entries(asked)) {
    const times = [];
    let right = 0;
    for (const { id, text } of texts) {
      // The threads that clean make what a text is compared by.
      const comparable = comparableOf(text);
      let reprint = null;
      times.push(await milliseconds(async () => (reprint = await new BatchReprints(strapi).find(comparable))));
      if ((reprint?.articleDocumentId ?? null) === id) right += 1;
    }
    all.push(...times);
    print(`stock: a copy of ${kind}: ${right} of ${texts.length} answered rightly, ${spreadOf(times)}`);
  }
  print(`stock: whether a text reprints a stored one, compared exactly: ${spreadOf(all)} (bound 5)`);
}
