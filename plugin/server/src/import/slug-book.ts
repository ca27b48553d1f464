import { rowsOf, type Strapi } from '../strapi';
import { freeSlug, slugOf } from './slug';

/** How many numbered slugs are looked up at a time. */
const AT_A_TIME = 20;
/** Slugs of one query, within the number of variables that SQLite takes. */
const MOST_ASKED = 2_000;

interface Page {
  taken: Set<string>;
  /** Up to which number each slug has been looked up. */
  lookedUp: Map<string, number>;
}

/**
 * Gives slugs that no entry has, to many entries with few queries. Used under the lease of names, so that nobody else
 * takes one meanwhile; what it gave counts as taken.
 */
export class SlugBook {
  private readonly pages = new Map<string, Page>();
  /** Slugs of names, because reading Han characters takes longer than anything else here. */
  private readonly slugs = new Map<string, string>();

  constructor(private readonly strapi: Strapi) {}

  /** Looks up the slugs of many names or titles of a type at once. */
  async prepare(uid: string, names: readonly string[], fallback: string): Promise<void> {
    const { lookedUp } = this.page(uid);
    await this.lookUp(uid, [...new Set(names.map((name) => this.slugOf(name) || fallback))].filter((slug) => !lookedUp.has(slug)));
  }

  /** @param fallback stands in for a name without a letter or digit */
  async take(uid: string, name: string, fallback: string): Promise<string> {
    const wanted = this.slugOf(name) || fallback;
    const { taken, lookedUp } = this.page(uid);
    for (;;) {
      const slug = freeSlug(wanted, fallback, taken);
      const number = slug === wanted ? 1 : Number(slug.slice(wanted.length + 1));
      if (number <= (lookedUp.get(wanted) ?? 0)) {
        taken.add(slug);
        return slug;
      }
      await this.lookUp(uid, [wanted]);
    }
  }

  private slugOf(name: string): string {
    const slug = this.slugs.get(name) ?? slugOf(name);
    this.slugs.set(name, slug);
    return slug;
  }

  private async lookUp(uid: string, slugs: readonly string[]): Promise<void> {
    const { taken, lookedUp } = this.page(uid);
    const asked = slugs.flatMap((slug) => {
      const from = (lookedUp.get(slug) ?? 0) + 1;
      lookedUp.set(slug, from + AT_A_TIME - 1);
      return Array.from({ length: AT_A_TIME }, (_, index) => (from + index === 1 ? slug : `${slug}-${from + index}`));
    });
    for (let from = 0; from < asked.length; from += MOST_ASKED) {
      const found = await rowsOf<{ slug: string }>(this.strapi, uid).findMany({ where: { slug: { $in: asked.slice(from, from + MOST_ASKED) } }, select: ['slug'] });
      for (const { slug } of found) taken.add(slug);
    }
  }

  private page(uid: string): Page {
    const page = this.pages.get(uid) ?? { taken: new Set(), lookedUp: new Map() };
    this.pages.set(uid, page);
    return page;
  }
}
