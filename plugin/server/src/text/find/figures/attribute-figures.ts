import type { FoundInitiative, FoundOrganization } from '../../../../../shared/cleaned-text';
import { NamedPlaces } from '../named-places';
import { sentenceEnd, sentenceStart } from '../sentences';
import type { PlacedFigure } from './date-figures';

/**
 * Gives each figure the organization and the initiative of its sentence: the one named last before the number, or else
 * the first one behind it; null where the sentence names none. `texts` are the blocks' texts.
 */
export function attributeFigures(
  placed: readonly PlacedFigure[],
  found: { organizations: readonly FoundOrganization[]; initiatives: readonly FoundInitiative[] },
  texts: readonly string[],
): PlacedFigure[] {
  const organizations = new NamedPlaces(found.organizations);
  const initiatives = new NamedPlaces(found.initiatives);
  return placed.map(({ figure, start }) => {
    const block = figure.block ?? -1;
    const text = texts[block] ?? '';
    const sentence = { start: sentenceStart(text, start), end: sentenceEnd(text, start) };
    const of = (places: NamedPlaces): string | null => spokenOf(places, block, start, sentence);
    return { figure: { ...figure, organization: of(organizations), initiative: of(initiatives) }, start };
  });
}

function spokenOf(places: NamedPlaces, block: number, offset: number, sentence: { start: number; end: number }): string | null {
  const list = places.inBlock(block);
  const before = places.lastBefore(block, offset);
  if (before !== -1 && list[before].start >= sentence.start) return list[before].name;
  const behind = list[before + 1];
  return behind !== undefined && behind.end <= sentence.end ? behind.name : null;
}
