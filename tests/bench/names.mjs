/**
 * Names of 100,000 entries, made of places, brands, trades and kinds, found in texts of 3,000 characters. Bounds: built
 * in 3 s and 300 MB, 5 ms a text.
 */
import { pathToFileURL } from 'node:url';
import { generatedNames } from './generated-names.mjs';
import { percentile, seededRandom, timed } from './measure.mjs';
import { sampleStories } from './sample-stories.mjs';
import { loadTypeScript } from './typescript.mjs';

const { KnownNames } = loadTypeScript('plugin/server/src/import/known-names/known-names');

const NAMES = 100_000;
const TEXT_LENGTH = 3_000;
const NAMES_A_TEXT = 40;
const TEXTS = 500;

export function run(print = console.log) {
  const random = seededRandom(3);
  const pick = (items) => items[Math.floor(random() * items.length)];
  const list = generatedNames(NAMES, random);

  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const names = new KnownNames();
  const [built] = timed(1, () => list.forEach((name, index) => names.add(name, String(index))));
  print(`names: ${names.size} names built in ${built.toFixed(0)} ms (bound 3000), ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MB (bound 300)`);

  const stock = sampleStories().flatMap((story) => story.paragraphs).join('');
  let inserted = 0;
  const texts = Array.from({ length: TEXTS }, () => {
    const start = Math.floor(random() * (stock.length - TEXT_LENGTH));
    let text = stock.slice(start, start + TEXT_LENGTH);
    for (let count = 0; count < NAMES_A_TEXT; count += 1, inserted += 1) {
      const at = Math.floor(random() * TEXT_LENGTH);
      text = `${text.slice(0, at)}，${pick(list)}，${text.slice(at)}`;
    }
    return text.slice(0, TEXT_LENGTH);
  });
  let mentions = 0;
  const times = timed(TEXTS, (index) => {
    mentions += names.mentionsIn(texts[index]).length;
  });
  print(`names: texts of ${TEXT_LENGTH} characters, ${(mentions / TEXTS).toFixed(0)} mentions each, median ${percentile(times, 0.5).toFixed(2)} ms, ` +
    `95th percentile ${percentile(times, 0.95).toFixed(2)} ms (bound 5)`);

  const renamed = timed(1_000, (index) => {
    names.remove(list[index], String(index));
    names.add(`${list[index]}新`, String(index));
  });
  print(`names: one entry renamed in ${percentile(renamed, 0.95).toFixed(3)} ms (95th percentile)`);

  names.add(`${'海'.repeat(79)}山`, 'long');
  const [hostile] = timed(1, () => names.mentionsIn('海'.repeat(1_000_000)));
  print(`names: one megabyte on a line that all but matches a name everywhere, ${hostile.toFixed(0)} ms (bound 1000)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) run();
