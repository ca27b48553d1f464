/** Stored texts without an import of each: rows as an import leaves them, written by SQL. */
import { createHash } from 'node:crypto';

const ROWS = 200;

/** @param texts `{ key, size, modifiedAt, keys }` each: what a listing says, and what near-copies are found by */
export async function seedTexts({ strapi }, sourceDocumentId, texts) {
  const knex = strapi.db.connection;
  const now = Date.now();
  await knex.transaction(async (trx) => {
    for (let from = 0; from < texts.length; from += ROWS) {
      const some = texts.slice(from, from + ROWS).map((text, index) => ({ ...text, id: `seeded${String(from + index).padStart(18, '0')}` }));
      await trx('copydesk_articles').insert(some.map(({ id, key }) => ({ document_id: id, title: `稿件 ${key}`, slug: id, body: '正文。', created_at: now, updated_at: now })));
      await trx('copydesk_source_texts').insert(
        some.map(({ id, key, size, modifiedAt }) => ({
          ...{ document_id: id, source_document_id: sourceDocumentId, key, key_hash: sha256(key), state: 'current', size, modified_at: modifiedAt, hashed_at: now },
          ...{ content_hash: sha256(`${key} ${size}`), article_document_id: id },
        })),
      );
      const lookups = some.flatMap(({ id, keys = [] }) => [...keys].map((key) => [key | 0, id]));
      for (let at = 0; at < lookups.length; at += 4_000) {
        const part = lookups.slice(at, at + 4_000);
        await trx.raw(`insert into copydesk_similar_keys (lookup_key, article_document_id) values ${part.map(() => '(?, ?)').join(', ')}`, part.flat());
      }
    }
  });
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
