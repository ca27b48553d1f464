/**
 * Lookup of near-duplicates among 100,000 texts (`COPYDESK_BENCH_TEXTS` for another number), made of pieces of the
 * samples' sentences so that all share their words. Bound: 5 ms a lookup. Each fifth lookup is a copy or an excerpt
 * of a stored text, which must be found.
 */
import { pathToFileURL } from 'node:url';
import { LETTERS, generatedText } from './generated-text.mjs';
import { percentile, seededRandom, timed } from './measure.mjs';
import { sampleStories } from './sample-stories.mjs';
import { loadTypeScript } from './typescript.mjs';

const { lookupKeysOf, signatureOf } = loadTypeScript('plugin/server/src/text/similar/signature');
const { MemoryIndex } = loadTypeScript('plugin/server/src/text/similar/memory-index');

const TEXTS = Number(process.env.COPYDESK_BENCH_TEXTS ?? 100_000);
const LOOKUPS = 500;

export function run(print = console.log) {
  const random = seededRandom(4);
  const stock = sampleStories().flatMap((story) => story.paragraphs).join('');
  const newText = () => generatedText(stock, random);

  const index = new MemoryIndex();
  const kept = [];
  const before = process.memoryUsage();
  const [added] = timed(1, () => {
    for (let number = 0; number < TEXTS; number += 1) {
      const text = newText();
      index.add(String(number), lookupKeysOf(signatureOf(text)));
      if (number % Math.ceil(TEXTS / LOOKUPS) === 0) kept.push({ id: String(number), text });
    }
  });
  const after = process.memoryUsage();
  print(`similar: ${TEXTS} texts of ${LETTERS} letters indexed in ${(added / 1000).toFixed(1)} s, ${((after.rss - before.rss) / 2 ** 20).toFixed(0)} MB`);

  const asked = Array.from({ length: LOOKUPS }, (_, number) => {
    const { id, text } = kept[number % kept.length];
    if (number % 5 === 0) return { id, text: text.replace(/[\s\S]/g, (character) => (random() < 0.03 ? '某' : character)) };
    if (number % 5 === 1) return { id, text: text.slice(LETTERS * 0.3, LETTERS * 0.7) };
    return { id: null, text: newText() };
  });
  let found = 0;
  const times = timed(LOOKUPS, (number) => {
    const { id, text } = asked[number];
    const candidates = index.candidates(lookupKeysOf(signatureOf(text)), 10);
    if (id !== null && candidates.some((candidate) => candidate.id === id)) found += 1;
  });
  print(`similar: lookup with signature, median ${percentile(times, 0.5).toFixed(2)} ms, 95th percentile ${percentile(times, 0.95).toFixed(2)} ms (bound 5); ` +
    `${found} of ${asked.filter(({ id }) => id !== null).length} copies and excerpts among the ten candidates`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) run();
