import { rowsOf, type Strapi } from '../../strapi';
import { freeSlug, slugOf } from './slug';

/** How many numbered slugs are looked up at least where the bare one is taken. */
const NUMBERED = 20;
/** Slugs of one query, within the number of variables that SQLite takes. */
const MOST_ASKED = 2_000;

/** Slugs of names, because reading Han characters takes longer than anything else here, and one text after the other speaks of the same bodies. */
const slugs = new Map<string, string>();
const MOST_KEPT = 10_000;

function keptSlugOf(name: string): string {
  const slug = slugs.get(name) ?? slugOf(name);
  if (slugs.size >= MOST_KEPT) slugs.clear();
  slugs.set(name, slug);
  return slug;
}

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

  constructor(private readonly strapi: Strapi) {}

  /** Looks up the slugs of many names or titles of a type at once: the bare ones, and numbered ones of those that are taken. */
  async prepare(uid: string, names: readonly string[], fallback: string): Promise<void> {
    const { lookedUp } = this.page(uid);
    let unknown = [...new Set(names.map((name) => keptSlugOf(name) || fallback))].filter((slug) => !lookedUp.has(slug));
    while (unknown.length > 0) {
      await this.lookUp(uid, unknown);
      unknown = unknown.filter((slug) => this.free(uid, slug, fallback) === null);
    }
  }

  /** @param fallback stands in for a name without a letter or digit */
  async take(uid: string, name: string, fallback: string): Promise<string> {
    const wanted = keptSlugOf(name) || fallback;
    for (;;) {
      const slug = this.free(uid, wanted, fallback);
      if (slug !== null) {
        this.page(uid).taken.add(slug);
        return slug;
      }
      await this.lookUp(uid, [wanted]);
    }
  }

  /** The first slug that is free, as far as has been looked; null where that is not far enough. */
  private free(uid: string, wanted: string, fallback: string): string | null {
    const { taken, lookedUp } = this.page(uid);
    const slug = freeSlug(wanted, fallback, taken);
    const number = slug === wanted ? 1 : Number(slug.slice(wanted.length + 1));
    return number <= (lookedUp.get(wanted) ?? 0) ? slug : null;
  }

  private async lookUp(uid: string, slugs: readonly string[]): Promise<void> {
    const { taken, lookedUp } = this.page(uid);
    const asked = slugs.flatMap((slug) => {
      const before = lookedUp.get(slug) ?? 0;
      const more = before === 0 ? 1 : Math.max(NUMBERED, before);
      lookedUp.set(slug, before + more);
      return Array.from({ length: more }, (_, index) => (before + index === 0 ? slug : `${slug}-${before + index + 1}`));
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
