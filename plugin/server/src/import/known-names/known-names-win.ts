import type { CleanedText, FoundInitiative, FoundOrganization, Mention } from '../../../../shared/cleaned-text';
import type { LinkedMentions } from '../rows';
import type { KnownPlace } from './known-place';

type Finds = Pick<CleanedText, 'organizations' | 'initiatives'>;

/**
 * What grammar found, without what it read into a confirmed name: mentions that lie inside one, cross its border, or
 * take an organization for an initiative. A find that stood nowhere else goes with them.
 */
export function withoutContested(finds: Finds, known: readonly KnownPlace[]): Finds {
  if (known.length === 0) return finds;
  const places = byBlock(known);
  const isContested = (type: KnownPlace['type'], mention: Mention) =>
    (places.get(mention.block) ?? []).some((place) => {
      if (mention.end <= place.start || mention.start >= place.end) return false;
      const same = mention.start === place.start && mention.end === place.end;
      const around = mention.start <= place.start && mention.end >= place.end;
      return same ? place.type !== type : !around;
    });
  const kept = <Find extends FoundOrganization | FoundInitiative>(type: KnownPlace['type'], found: readonly Find[]): Find[] =>
    found.flatMap((find) => {
      const mentions = find.mentions.filter((mention) => !isContested(type, mention));
      if (mentions.length === find.mentions.length) return [find];
      return mentions.length === 0 ? [] : [{ ...find, mentions }];
    });
  return { organizations: kept('organization', finds.organizations), initiatives: kept('initiative', finds.initiatives) };
}

/** What was linked, with each confirmed name counted for the entry that bears it, and for no other. */
export function withKnownPlaces(linked: readonly LinkedMentions[], known: readonly KnownPlace[]): LinkedMentions[] {
  if (known.length === 0) return [...linked];
  const owners = new Map(known.map((place) => [placeKey(place.block, place.start, place.end), place]));
  const result = linked.map((link) => ({
    ...link,
    mentions: link.mentions.filter(([block, start, end]) => {
      const owner = owners.get(placeKey(block, start, end));
      return owner === undefined || owner.documentId === link.documentId;
    }),
  }));
  for (const place of known) {
    let link = result.find(({ type, documentId }) => type === place.type && documentId === place.documentId);
    if (!link) result.push((link = { type: place.type, documentId: place.documentId, linkedDocumentId: place.documentId, name: place.name, confidence: 1, mentions: [] }));
    if (!link.mentions.some(([block, start]) => block === place.block && start === place.start)) link.mentions.push([place.block, place.start, place.end]);
  }
  return result;
}

function byBlock(known: readonly KnownPlace[]): Map<number, KnownPlace[]> {
  const places = new Map<number, KnownPlace[]>();
  for (const place of known) {
    const here = places.get(place.block);
    if (here) here.push(place);
    else places.set(place.block, [place]);
  }
  return places;
}

function placeKey(block: number, start: number, end: number): string {
  return `${block}:${start}:${end}`;
}
