import { seededRandom } from '../measure.mjs';
import { sampleStories } from '../sample-stories.mjs';
import { loadTypeScript } from '../typescript.mjs';
import { megabytes, milliseconds, spreadOf } from './process-cost.mjs';

const TEXTS = 300;
const TEXT_LENGTH = 3_000;
const NAMES_A_TEXT = 40;

/** Confirmed names learnt from the database, found in texts, and followed as they change. */
export async function names(strapi, database, list, print) {
  const { confirmedNames, knownPlaces } = loadTypeScript('plugin/server/src/import/known-names/known-entities');
  let learnt = 0;
  const memory = await megabytes(async () => (learnt = await milliseconds(() => confirmedNames(strapi))));
  print(`stock: ${list.length} stored names learnt in ${learnt.toFixed(0)} ms (bound 3000), ${memory.toFixed(0)} MB (bound 300)`);

  const texts = textsWith(list);
  const looks = [];
  const times = [];
  const checked = [];
  let found = 0;
  for (const text of texts) {
    let known;
    looks.push(await milliseconds(async () => (known = await confirmedNames(strapi))));
    times.push(await milliseconds(() => (found += known.placesIn(text).length)));
    checked.push(await milliseconds(() => knownPlaces(strapi, text)));
  }
  print(`stock: a look at what names changed, for each batch of texts: ${spreadOf(looks)}`);
  print(`stock: names in a text of ${TEXT_LENGTH} characters, ${(found / TEXTS).toFixed(0)} each: ${spreadOf(times)} (bound 5)`);
  print(`stock: a text by itself, with a look at what changed and whether each entry bears its name still: ${spreadOf(checked)}`);

  const rename = database.prepare('UPDATE copydesk_organizations SET name = ?, updated_at = ? WHERE document_id = ?');
  const renamed = [];
  for (let index = 0; index < TEXTS; index += 1) {
    rename.run(`${list[index]}新`, Date.now(), `body-${index}`);
    renamed.push(await milliseconds(() => confirmedNames(strapi)));
  }
  print(`stock: one name changed and learnt again: ${spreadOf(renamed)}`);
}

function textsWith(list) {
  const random = seededRandom(5);
  const stock = sampleStories().flatMap((story) => story.paragraphs).join('');
  return Array.from({ length: TEXTS }, () => {
    const start = Math.floor(random() * (stock.length - TEXT_LENGTH));
    let text = stock.slice(start, start + TEXT_LENGTH);
    for (let count = 0; count < NAMES_A_TEXT; count += 1) {
      const at = Math.floor(random() * TEXT_LENGTH);
      text = `${text.slice(0, at)}，${list[Math.floor(random() * list.length)]}，${text.slice(at)}`;
    }
    return { title: '', blocks: text.slice(0, TEXT_LENGTH).match(/[\s\S]{1,300}/g).map((each) => ({ text: each })) };
  });
}
