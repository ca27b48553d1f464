import type { MetadataEvidence } from '../../../read-text';
import type { Headline } from '../headline';
import type { ElementNode } from '../tree';
import { jsonLdEvidence } from './json-ld';
import { metaEvidence } from './meta';
import { microdataEvidence } from './microdata';
import { namedElementEvidence } from './named-elements';
import { siteEvidence } from './site';

/**
 * What a page states of its story beside the lines that it shows, best evidence first for each field. The order of
 * trust: the headline that page and head agree on; microdata and `<time>`, which mark what the page shows; elements between headline and story by their names; JSON-LD;
 * `<meta>`; the site's name in the `<title>`; last, names that scripts use (`scripts.ts`). What the page shows in plain words (`来源：…`, a date below the headline)
 * outweighs all of it: editors correct what readers see and forget the head.
 *
 * @param head where the lines between the headline and the story stand in the source.
 */
export function evidenceOf(root: ElementNode, headline: Headline | null, head: { from: number; to: number }): MetadataEvidence[] {
  const title: MetadataEvidence[] = headline ? [{ field: 'title', value: headline.text, stated: headline.stated }] : [];
  const evidence = [...title, ...microdataEvidence(root), ...namedElementEvidence(root, head.from, head.to), ...jsonLdEvidence(root), ...metaEvidence(root), ...siteEvidence(root, headline)];
  return withoutRepetition(evidence);
}

function withoutRepetition(evidence: readonly MetadataEvidence[]): MetadataEvidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ field, value }) => {
    const key = `${field}\n${typeof value === 'string' ? value : `${value.name}\n${value.role}`}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
