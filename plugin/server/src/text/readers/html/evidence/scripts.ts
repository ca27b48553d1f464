import type { MetadataEvidence } from '../../../read-text';
import { scriptsOf } from '../scripts/embedded-story';
import { literalsIn, textOfLiteral, type Literal } from '../scripts/string-literals';
import type { ElementNode } from '../tree';
import { person, statement } from './fields';

type Reading = 'title' | 'publishedAt' | 'outlet' | 'author';

/** What scripts call the fields of the page's article. */
const NAMES: readonly (readonly [reading: Reading, name: RegExp])[] = [
  ['title', /^(?:(?:news|article|doc|page)_?)?(?:title|headline)$/i],
  ['publishedAt', /^(?:(?:news|article|doc)_?)?(?:pub(?:lish(?:ed)?)?_?(?:time|date|at)|ptime|release_?(?:time|date)|input_?time|post_?(?:time|date)|date_?published|create_?time|ctime)$/i],
  ['outlet', /^(?:(?:news|article|doc)_?)?(?:source(?:_?name)?|media_?name|origin(?:_?name)?|copy_?from)$/i],
  ['author', /^(?:(?:news|article|doc)_?)?(?:author(?:_?name)?|writer)$/i],
];
const LONGEST_VALUE = 200;
/** Scripts of libraries are longer; what a page says of its article stands in short ones. */
const LONGEST_SCRIPT = 400_000;
/** So far from the story, in a script that holds it, a field may still be the story's. */
const FARTHEST = 3000;

interface Statement {
  reading: Reading;
  value: string;
  literal: Literal;
}

/**
 * What a page's scripts state of its article, such as `var page = {pubtime: "2024-03-19 08:15:22", source: "东浦晚报"}`.
 * Where a script holds the story, what stands nearest to it; elsewhere only what no other statement contradicts, since
 * scripts list other articles as well.
 */
export function scriptEvidence(root: ElementNode, source: string, story: { start: number; end: number } | null): MetadataEvidence[] {
  const found: Statement[] = [];
  for (const { start, end, attributes } of scriptsOf(root)) {
    if (/ld\+json/i.test(attributes.type ?? '')) continue;
    if (story === null && end - start > LONGEST_SCRIPT) continue;
    for (const literal of literalsIn(source, start, end)) {
      const reading = literal.end - literal.start <= LONGEST_VALUE ? NAMES.find(([, name]) => name.test(literal.name))?.[0] : undefined;
      if (reading === undefined || ((reading === 'title' || reading === 'author') && story === null)) continue;
      found.push({ reading, value: textOfLiteral(source, literal).text, literal });
    }
  }
  return NAMES.flatMap(([reading]) => {
    const stated = found.filter((each) => each.reading === reading && evidence(each).length > 0);
    const chosen = story === null ? unanimous(stated) : nearest(stated, story);
    return chosen === null ? [] : evidence(chosen);
  });
}

function evidence({ reading, value }: Statement): MetadataEvidence[] {
  return reading === 'author' ? person(value, 'author', 'script:author') : statement(reading, value, `script:${reading}`);
}

function unanimous(stated: readonly Statement[]): Statement | null {
  return new Set(stated.map(({ value }) => value)).size === 1 ? stated[0] : null;
}

function nearest(stated: readonly Statement[], story: { start: number; end: number }): Statement | null {
  const distance = ({ literal }: Statement): number => (literal.end <= story.start ? story.start - literal.end : literal.start - story.end);
  const near = stated.filter((each) => distance(each) >= 0 && distance(each) <= FARTHEST);
  return near.length === 0 ? null : near.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
