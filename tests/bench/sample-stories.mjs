import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures');

/** The cleaned stories of the samples and of the invented texts: paragraphs each. */
export function sampleStories() {
  return ['samples', 'invented'].flatMap((folder) =>
    readdirSync(path.join(fixtures, folder))
      .filter((name) => name.endsWith('.gold.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(path.join(fixtures, folder, name), 'utf8')))
      .map((gold) => ({ folder, title: [gold.title].flat()[0], paragraphs: gold.blocks.map((block) => block.text) })),
  );
}
