import { generatedText } from '../generated-text.mjs';
import { seededRandom } from '../measure.mjs';
import { sampleStories } from '../sample-stories.mjs';
import { loadTypeScript } from '../typescript.mjs';

/** Letters of a paragraph. */
const PARAGRAPH = 120;
const AT_A_TIME = 5_000;
/** Keys of one statement. */
const MOST_KEYS = 100;

/** Makes texts of one topic that share their words and phrases: paragraphs each. */
export function topicTexts(seed) {
  const random = seededRandom(seed);
  const stock = sampleStories().flatMap((story) => story.paragraphs).join('');
  return () => generatedText(stock, random).match(new RegExp(`[\\s\\S]{1,${PARAGRAPH}}`, 'g'));
}

/**
 * Stores so many articles with their keys past Strapi: the rows first, their indexes afterwards.
 *
 * @param kept how many of the texts to give back
 * @returns the number of keys, and some of the texts with their ids
 */
export function storeTexts(database, count, kept) {
  const { lookupKeysOf, signatureOf } = loadTypeScript('plugin/server/src/text/similar/signature');
  const makeText = topicTexts(4);
  const indexes = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'copydesk_similar_keys'").all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  for (const pragma of ['synchronous = OFF', 'cache_size = -500000', 'temp_store = MEMORY']) database.pragma(pragma);
  const insertKeys = Array.from({ length: MOST_KEYS + 1 }, (_, rows) =>
    rows === 0 ? null : database.prepare(`INSERT INTO copydesk_similar_keys (lookup_key, article_document_id) VALUES ${Array(rows).fill('(?, ?)').join(', ')}`),
  );
  const insertArticle = database.prepare('INSERT INTO copydesk_articles (document_id, title, slug, body, created_at, updated_at) VALUES (?, ?, ?, ?, 0, 0)');
  const texts = [];
  let keys = 0;
  for (let number = 0; number < count; ) {
    database.transaction(() => {
      for (const end = Math.min(count, number + AT_A_TIME); number < end; number += 1) {
        const paragraphs = makeText();
        const body = paragraphs.join('\n\n');
        const signed = lookupKeysOf(signatureOf(body));
        const rows = [...new Int32Array(signed.buffer, signed.byteOffset, signed.length)].map((key) => [key, `text-${number}`]);
        for (let from = 0; from < rows.length; from += MOST_KEYS) insertKeys[Math.min(MOST_KEYS, rows.length - from)].run(rows.slice(from, from + MOST_KEYS).flat());
        insertArticle.run(`text-${number}`, `第${number}篇`, `text-${number}`, body);
        keys += signed.length;
        if (number % Math.ceil(count / kept) === 0) texts.push({ id: `text-${number}`, paragraphs });
      }
    })();
  }
  for (const { sql } of indexes) database.exec(sql);
  return { keys, texts };
}
