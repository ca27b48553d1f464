import type { CleanedText, Figure, FoundInitiative, FoundOrganization, Mention } from '../../../../shared/cleaned-text';
import { findPlaces, type SearchedText } from '../../text/find/find-places';
import { nameKey } from '../entities/name-key';
import type { ReadProposals } from './read-proposals';

/**
 * The text with a finder's proposals behind what was found before, each marked with its origin. A name that is known
 * already stays as it is, and a proposal for which nothing in the story stands is dropped: no entry without evidence.
 */
export function joinProposals(text: CleanedText, proposals: ReadProposals, origin: string): CleanedText {
  const organizations = newNames(text.organizations, proposals.organizations).map<FoundOrganization>((one) => ({ ...evidenceOf(text, one), kind: one.kind, parent: one.parent ?? null, origin }));
  const initiatives = newNames(text.initiatives, proposals.initiatives).map<FoundInitiative>((one) => ({ ...evidenceOf(text, one), kind: one.kind, organizations: [...one.organizations], origin }));
  return {
    ...text,
    organizations: [...text.organizations, ...organizations.filter(({ mentions }) => mentions.length > 0)],
    initiatives: [...text.initiatives, ...initiatives.filter(({ mentions }) => mentions.length > 0)],
    figures: [...text.figures, ...newFigures(text, proposals.figures, origin)],
  };
}

interface Name {
  name: string;
  aliases: string[];
  confidence?: number;
  mentions?: Mention[];
}

function newNames<Proposed extends Name>(known: readonly { name: string; aliases: string[] }[], proposed: readonly Proposed[]): Proposed[] {
  const taken = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  return proposed.filter(({ name, aliases }) => {
    const isNew = ![name, ...aliases].some((form) => taken.has(nameKey(form)));
    for (const form of [name, ...aliases]) taken.add(nameKey(form));
    return isNew;
  });
}

function evidenceOf(text: CleanedText, { name, aliases, confidence, mentions }: Name): Pick<FoundOrganization, 'name' | 'aliases' | 'confidence' | 'mentions'> {
  const forms = [name, ...new Set(aliases.filter((alias) => alias !== name))];
  const given = mentions?.filter(({ block, start, end }) => forms.includes(textAt(text, block).slice(start, end)));
  return { name, aliases: forms.slice(1), ...(confidence === undefined ? {} : { confidence }), mentions: given ?? findPlaces(searched(text), forms) };
}

function newFigures(text: CleanedText, proposed: ReadProposals['figures'], origin: string): Figure[] {
  const key = ({ block, value, unit }: Pick<Figure, 'block' | 'value' | 'unit'>): string => JSON.stringify([block, value, unit]);
  const known = new Set(text.figures.map(key));
  return proposed
    .filter((figure) => textAt(text, figure.block).includes(figure.quote) && !known.has(key(figure)))
    .map(({ of, date, approx, ...figure }) => ({ ...figure, of: of ?? null, date: date ?? null, ...(approx === undefined ? {} : { approx }), origin }));
}

function searched({ title, blocks }: CleanedText): SearchedText[] {
  return [{ block: -1, text: title ?? '' }, ...blocks.map(({ text }, block) => ({ block, text }))];
}

function textAt({ title, blocks }: CleanedText, block: number): string {
  return block === -1 ? (title ?? '') : (blocks[block]?.text ?? '');
}
