import { generatedNames } from '../generated-names.mjs';
import { seededRandom } from '../measure.mjs';

/** Stores so many confirmed organizations past Strapi. @returns their names */
export function storeNames(database, count) {
  const list = generatedNames(count, seededRandom(3));
  const insert = database.prepare(
    "INSERT INTO copydesk_organizations (document_id, name, name_key, slug, kind, review_state, created_at, updated_at) VALUES (?, ?, ?, ?, 'company', 'confirmed', ?, ?)",
  );
  // One a second, as editors and runs make them: what changed of late is looked at again.
  const timeOf = (index) => Date.now() - (list.length - index) * 1_000;
  database.transaction(() => list.forEach((name, index) => insert.run(`body-${index}`, name, name, `body-${index}`, timeOf(index), timeOf(index))))();
  return list;
}
