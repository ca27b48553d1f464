/** Runs the benches that the arguments name, all of them without arguments: `npm run bench -- quality clean`. */
import { existsSync } from 'node:fs';

const BENCHES = ['quality', 'clean', 'entities', 'names', 'similar', 'stock', 'merge', 'import'];

const present = BENCHES.filter((name) => existsSync(new URL(`./${name}.mjs`, import.meta.url)));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = wanted.filter((name) => !present.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”; there are: ${present.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : present) {
    const { run } = await import(`./${name}.mjs`);
    console.log(`── ${name}`);
    await run(console.log);
  }
}
