import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const fixtures = path.resolve(__dirname, '../../../fixtures');

/** Paragraphs of the cleaned stories of a folder of fixtures. */
export function storiesOf(folder: 'samples' | 'invented'): { id: string; paragraphs: string[] }[] {
  return readdirSync(path.join(fixtures, folder))
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => {
      const gold = JSON.parse(readFileSync(path.join(fixtures, folder, name), 'utf8')) as { blocks: { text: string }[] };
      return { id: `${folder}/${name}`, paragraphs: gold.blocks.map((block) => block.text) };
    });
}
