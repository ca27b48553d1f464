import { appendAll } from '../../../append-all';
import type { MetadataEvidence } from '../../../read-text';
import type { Headline } from '../headline';
import { elementsOf, textIn, type ElementNode } from '../tree';
import { statement } from './fields';

/** What parts `要闻-新闻频道-某某网`. */
const SEPARATOR = /[-_|｜—–·]+/;
const LONGEST_PART = 30;
const COPYRIGHT = /版权所有\s{0,3}[:：]?\s{0,3}(\p{Script=Han}{3,20})/u;
/** `某某网版权所有`. */
const COPYRIGHT_AFTER = /(\p{Script=Han}{2,12}(?:网|报|社|台))版权所有/u;

/** The site's name, where the page hangs it on its title, or in the copyright it states. */
export function siteEvidence(root: ElementNode, headline: Headline | null): MetadataEvidence[] {
  const found: MetadataEvidence[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === 'title' && element.parent?.name !== 'svg') {
      const title = textIn(element);
      appendAll(found, statement('site', lastName(title, headline?.text ?? ''), 'title'));
    }
    if (element.name === 'meta' && /^copyright$/i.test(element.attributes.name ?? '')) {
      const content = element.attributes.content ?? '';
      appendAll(found, statement('site', COPYRIGHT_AFTER.exec(content)?.[1] ?? COPYRIGHT.exec(content)?.[1], 'meta:copyright'));
    }
  }
  return found;
}

/** The last part of a title that is no part of the headline; one in Chinese before one that repeats it in English. */
function lastName(title: string, headline: string): string | undefined {
  const parts = title
    .slice(-4 * LONGEST_PART)
    .split(SEPARATOR)
    .slice(1)
    .map((part) => part.trim())
    .filter((part) => part.length >= 2 && part.length <= LONGEST_PART && !headline.includes(part));
  const chinese = parts.filter((part) => /\p{Script=Han}{2}/u.test(part));
  return chinese[chinese.length - 1] ?? parts[parts.length - 1];
}
