import type { EntityType } from '../../../../shared/evidence';
import type { ArticleFigure } from '../../import/article/article-fields';
import { nameKey } from '../../import/entities/name-key';
import { canonical } from '../../import/merge/same';
import type { Mergeable } from './mergeable';

/** What the remaining entry gets from the one that goes; empty where it has it already. */
export interface Gains {
  aliases: string[];
  figures: ArticleFigure[];
  /** Document ids; of initiatives only. */
  organizations: string[];
  /** Fields that it left empty, with their value. A parent is a document id. */
  fields: Partial<Record<GainedField, string>>;
}

export const GAINED_FIELDS = ['parent', 'region', 'periodStart', 'periodEnd'] as const;
export type GainedField = (typeof GAINED_FIELDS)[number];

const FIELDS_OF: Record<EntityType, readonly GainedField[]> = { organization: ['parent', 'region'], initiative: ['parent', 'periodStart', 'periodEnd'] };

/** What `into` gains when `from` is merged into it: names, figures, runners, and what it left empty. Nothing of it changes. */
export function planMerge(type: EntityType, from: Mergeable, into: Mergeable): Gains {
  const known = new Set([into.name, ...into.aliases.map(({ name }) => name)].map(nameKey));
  const aliases: string[] = [];
  for (const name of [from.name, ...from.aliases.map((alias) => alias.name)]) {
    if (known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    aliases.push(name);
  }
  const figures = (into.figures ?? []).map(figureKey);
  const runners = (into.organizations ?? []).map(({ documentId }) => documentId);
  const fields: Gains['fields'] = {};
  for (const field of FIELDS_OF[type]) {
    const value = fieldOf(from, field);
    if (value !== null && fieldOf(into, field) === null && value !== into.documentId) fields[field] = value;
  }
  return {
    ...{ aliases, fields },
    figures: (from.figures ?? []).filter((figure) => !figures.includes(figureKey(figure))).map(plainFigure),
    organizations: (from.organizations ?? []).map(({ documentId }) => documentId).filter((documentId) => !runners.includes(documentId)),
  };
}

/** The remaining entry's data after the merge: what the Document Service is to write. */
export function dataWithGains(type: EntityType, from: Mergeable, into: Mergeable, { aliases, figures, organizations, fields }: Gains): Record<string, unknown> {
  const imported = into.imported ?? { aliases: [], parent: null, organizations: [] };
  const ofBoth = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    ...fields,
    ...(aliases.length > 0 ? { aliases: [...into.aliases.map(({ name }) => ({ name })), ...aliases.map((name) => ({ name }))] } : {}),
    ...(figures.length > 0 ? { figures: [...(into.figures ?? []).map(plainFigure), ...figures] } : {}),
    ...(type === 'initiative' && organizations.length > 0 ? { organizations: [...(into.organizations ?? []).map(({ documentId }) => documentId), ...organizations] } : {}),
    // Aliases that an editor took from either are not proposed again.
    imported: { ...imported, aliases: ofBoth(imported.aliases, [from.name, ...(from.imported?.aliases ?? [])]), organizations: ofBoth(imported.organizations, from.imported?.organizations ?? []) },
  };
}

/** The data that takes the gains back, of what stands there now: what an editor changed since stays as it is. */
export function dataWithoutGains(type: EntityType, into: Mergeable, { aliases, figures, organizations, fields }: Gains): Record<string, unknown> {
  const [names, quotes] = [new Set(aliases.map(nameKey)), new Set(figures.map(figureKey))];
  const untouched = GAINED_FIELDS.filter((field) => fields[field] !== undefined && fieldOf(into, field) === fields[field]);
  return {
    ...Object.fromEntries(untouched.map((field) => [field, null])),
    aliases: into.aliases.filter(({ name }) => !names.has(nameKey(name))).map(({ name }) => ({ name })),
    ...(type === 'initiative' ? { figures: (into.figures ?? []).filter((figure) => !quotes.has(figureKey(figure))).map(plainFigure) } : {}),
    ...(type === 'initiative' ? { organizations: (into.organizations ?? []).map(({ documentId }) => documentId).filter((documentId) => !organizations.includes(documentId)) } : {}),
  };
}

/** Fields of the remaining entry that the gains change. */
export function changedFields({ aliases, figures, organizations, fields }: Gains): string[] {
  const lists = Object.entries({ aliases, figures, organizations }).flatMap(([field, gained]) => (gained.length > 0 ? [field] : []));
  return [...lists, ...Object.keys(fields)];
}

function fieldOf(entity: Mergeable, field: GainedField): string | null {
  return (field === 'parent' ? entity.parent?.documentId : entity[field]) || null;
}

function figureKey(figure: ArticleFigure): string {
  return canonical(plainFigure(figure));
}

function plainFigure({ value, unit, of, approx, quote, date, organization, initiative, origin }: ArticleFigure): ArticleFigure {
  return { value, unit, of, approx, quote, date, organization: organization ?? null, initiative: initiative ?? null, origin: origin ?? null };
}
