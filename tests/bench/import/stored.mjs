/** The speed of a first import beside few and beside many stored articles. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { loadTypeScript } from '../typescript.mjs';
import { timedRun } from './first-import.mjs';
import { textGenerator, writeGeneratedTexts } from './generated-texts.mjs';
import { seedTexts } from './seed.mjs';

const FEW = 1_000;

export async function measureStored({ app, root, count, stored, print }) {
  const { comparableOf } = loadTypeScript('plugin/server/src/text/similar/find-similar');
  const { documentId } = await app.sources.saveSource({ name: 'stored', location: root });
  const text = textGenerator(5);
  const seed = async (from, to) => {
    for (let at = from; at < to; at += 1_000) {
      const numbers = Array.from({ length: Math.min(1_000, to - at) }, (_, index) => at + index);
      await seedTexts(app, documentId, numbers.map((number) => ({ key: `stored/${number}`, size: 1, modifiedAt: 1, keys: comparableOf(text(number)).lookupKeys })));
    }
  };
  const rateBeside = async (name, seedOfTexts) => {
    const directory = path.join(root, name);
    await writeGeneratedTexts(directory, count, { seed: seedOfTexts, from: 1_000_000 * seedOfTexts });
    const { seconds, counts } = await timedRun(app, await app.sources.saveSource({ name, location: directory }));
    if (counts.created !== count) throw new Error(`Not all texts were imported: ${JSON.stringify(counts)}`);
    await rm(directory, { recursive: true });
    return count / seconds;
  };
  await seed(0, FEW);
  await rateBeside('warm', 21);
  const few = await rateBeside('few-stored', 22);
  await seed(FEW, Math.max(FEW, stored));
  const many = await rateBeside('many-stored', 23);
  print(`first import of ${count} texts beside ${FEW} stored articles: ${few.toFixed(1)} articles/s, beside ${stored}: ${many.toFixed(1)}; ${Math.round((100 * many) / few)} % (bound 80 %)`);
}
