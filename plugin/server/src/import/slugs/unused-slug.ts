import { rowsOf, type Strapi } from '../../strapi';
import { freeSlug, slugOf } from './slug';

/** How many numbered slugs are looked up at a time. */
const AT_A_TIME = 20;

/**
 * A slug for a name or title that no other entry of the type has. Called while the run holds the lease of names, so
 * that nobody else takes it meanwhile.
 *
 * @param fallback stands in for a name without a letter or digit
 */
export async function unusedSlug(strapi: Strapi, uid: string, name: string, fallback: string): Promise<string> {
  const slug = slugOf(name) || fallback;
  const taken = new Set<string>();
  for (let from = 1; ; from += AT_A_TIME) {
    const asked = Array.from({ length: AT_A_TIME }, (_, index) => (from + index === 1 ? slug : `${slug}-${from + index}`));
    const found = await rowsOf<{ slug: string }>(strapi, uid).findMany({ where: { slug: { $in: asked } }, select: ['slug'] });
    for (const row of found) taken.add(row.slug);
    if (new Set(found.map((row) => row.slug)).size < asked.length) return freeSlug(slug, fallback, taken);
  }
}
