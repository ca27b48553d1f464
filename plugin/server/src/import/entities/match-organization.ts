/** Which of the stored organizations a text means. */
import { nameKeyOf } from '../known-names/name-key';
import { isCommonName, isNationwide } from '../same-body/common-name';
import { liesApart, type Division } from '../same-body/divisions';
import { nameFormOf } from '../same-body/name-form';
import { regionOfBody } from '../same-body/region';
import { isSameBody } from '../same-body/same-body';
import type { Entity } from './entity-store';
import { haveCommon, hasKey, ownersOf, sharedLongName, type FoundName } from './found-name';
import { isGenericName, nameKey } from './name-key';

/** A body of such a name belongs to another, and many have one of that name: 城西供电所, 红旗车间. */
const DEPENDENT = /(?:[分支]公司|[所站部科室班队]|车间|工区|支部|总支|党委|党组|团委|工会|支行|分行|营业厅|小学|中学|幼儿园|卫生院)$/;

/**
 * The organization that a text means: of the same name, called so by an alias, or by a fuller or shorter form of its
 * name. None where several could be meant, and never one of another province, city or county.
 */
export function matchOrganization(found: FoundName, stored: readonly Entity[]): Entity | null {
  return ofSameName(found, stored) ?? (found.kind === '' ? null : calledSo(found, stored)) ?? ofSameForm(found, stored);
}

function ofSameName(found: FoundName, stored: readonly Entity[]): Entity | null {
  const key = nameKey(found.name);
  // A name that says its place says so of whoever bears it, also where an editor knows better.
  const saysPlace = nameFormOf(found.name).division !== null;
  const sameName = stored.filter((entity) => hasKey(entity, key) && (saysPlace || isNear(found, entity)));
  const withOwner = sameName.find((entity) => haveCommon(found.owners, ownersOf.organization(entity)));
  if (withOwner) return withOwner;
  if (isGenericName(found.name) || isCommonName(nameKeyOf(found.name))) return null;
  const possible = sameName.filter((entity) => !belongElsewhere(found, entity));
  return saysPlace || areNear(possible) ? (possible[0] ?? null) : null;
}

function belongElsewhere(found: FoundName, entity: Entity): boolean {
  return DEPENDENT.test(found.name) && !nameFormOf(found.name).isDistinct && found.owners.length > 0 && entity.parent !== null;
}

/** Whether no two of some entities are known to lie in two places. */
function areNear(entities: readonly Entity[]): boolean {
  let narrowest: Division | null = null;
  for (const entity of entities) {
    const region = regionOf(entity);
    if (liesApart(narrowest, region)) return false;
    if (region !== null && (narrowest === null || region.length > narrowest.length)) narrowest = region;
  }
  return true;
}

function calledSo(found: FoundName, stored: readonly Entity[]): Entity | null {
  const called = stored.filter((entity) => entity.kind === found.kind && sharedLongName(found, entity) !== null && isNear(found, entity));
  return called.length === 1 && saysWhich(found, called[0]) ? called[0] : null;
}

/**
 * A short name that says neither place nor brand may be that of several, though one only is known: then its parent must
 * say which, or an editor must have given it.
 */
function saysWhich(found: FoundName, entity: Entity): boolean {
  const shared = sharedLongName(found, entity) as string;
  const [isOwn, key] = [nameKey(shared) === nameKey(found.name), nameKeyOf(shared)];
  if (isCommonName(key)) return false;
  if (nameFormOf(shared).isDistinct || isNationwide(key) || haveCommon(found.owners, ownersOf.organization(entity))) return true;
  return isOwn && !(entity.imported?.aliases ?? []).some((alias) => nameKey(alias) === nameKey(shared));
}

function ofSameForm(found: FoundName, stored: readonly Entity[]): Entity | null {
  const { key, isDistinct } = nameFormOf(found.name);
  const pool = stored.filter((entity) => entity.formKey === key && (isDistinct || haveCommon(found.owners, ownersOf.organization(entity))));
  const standing = new Set(pool.map(({ documentId, mergedInto }) => mergedInto?.documentId ?? documentId));
  const [only] = standing.size === 1 ? pool.filter(({ documentId }) => standing.has(documentId)) : [];
  return only !== undefined && only.reviewState !== 'rejected' && isSameBody(found, knownBody(only)) ? only : null;
}

function knownBody(entity: Entity) {
  const { name, kind, region, parent } = entity;
  const aliases = entity.aliases.map((alias) => alias.name);
  return { name, kind, region, parent: parent?.name ?? null, aliases, refused: refusedNames(entity), owners: ownersOf.organization(entity) };
}

/** Names that the importer gave an entity and an editor took from it. */
export function refusedNames({ name, aliases, imported }: Pick<Entity, 'name' | 'aliases' | 'imported'>): string[] {
  const kept = new Set([name, ...aliases.map((alias) => alias.name)].map(nameKey));
  return (imported?.aliases ?? []).filter((alias) => !kept.has(nameKey(alias)));
}

function isNear(found: FoundName, entity: Entity): boolean {
  return !liesApart(regionOfBody(found), regionOf(entity));
}

function regionOf({ name, region, parent }: Entity): Division | null {
  return regionOfBody({ name, region, parent: parent?.name ?? null });
}
