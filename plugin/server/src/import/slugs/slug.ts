import slugify from 'slugify';
import { syllablesOf } from './pinyin';

/** About how long a slug is; a suffix that makes it unique comes on top. */
const LENGTH = 60;

/**
 * The address part of a title: pinyin without tones, words parted by hyphens, cut at a word near 60 characters.
 *
 * @returns only `a–z`, `0–9` and `-`; empty where the title has neither letters nor digits
 */
export function slugOf(title: string): string {
  const words = syllablesOf(title).join(' ');
  const slug = slugify(words.replace(/[^\p{L}\p{N}]/gu, ' '), { lower: true, strict: true });
  if (slug.length <= LENGTH) return slug;
  const cut = slug.lastIndexOf('-', LENGTH);
  return slug.slice(0, cut > LENGTH / 2 ? cut : LENGTH);
}

/** The first of `slug`, `slug-2`, `slug-3`, … that is not taken; `fallback` where the slug is empty. */
export function freeSlug(slug: string, fallback: string, taken: ReadonlySet<string>): string {
  const wanted = slug || fallback;
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
