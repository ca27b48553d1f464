import { attributeOf, isClause, type Attribute, type Clause, type FindModel, type Model } from '../model';
import { visible, type FilterSyntax } from '../readable';
import { RefusedQuery } from './refused-query';

/** Filters nest as deep as relations do; what nests deeper is an attack on the database. */
const MAXIMAL_DEPTH = 12;

/**
 * Narrows filters so that they see only what readers see. A filter on a relation is an oracle otherwise: asking for
 * articles whose organization's name begins with 甲 tells, letter by letter, of an organization that nobody confirmed.
 *
 * @param filters As they came from outside.
 * @param model The type that is filtered.
 * @returns New filters; a filter on a relation holds only for visible entries at its other end.
 * @throws RefusedQuery for filters on a relation to a type that readers do not see, and for filters nested too deep.
 */
export function narrowFilters(filters: unknown, model: Model, findModel: FindModel, syntax: FilterSyntax): unknown {
  return narrow(filters, model, 0);

  function narrow(value: unknown, at: Model, depth: number): unknown {
    if (depth > MAXIMAL_DEPTH) throw new RefusedQuery(`Filters are nested deeper than ${MAXIMAL_DEPTH} levels.`);
    if (Array.isArray(value)) return value.map((each) => narrow(each, at, depth + 1));
    if (!isClause(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, narrowEntry(key, inner, at, depth)]));
  }

  function narrowEntry(key: string, value: unknown, at: Model, depth: number): unknown {
    const attribute = attributeOf(at, key);
    if (attribute?.private) throw new RefusedQuery(`Filtering by "${key}" is not possible.`);
    if (attribute?.type === 'relation') return narrowRelation(key, value, attribute, depth);
    if (attribute?.component) return narrow(value, findModel(attribute.component) ?? { attributes: {} }, depth + 1);
    return attribute ? value : narrow(value, at, depth + 1);
  }

  function narrowRelation(key: string, value: unknown, attribute: Attribute, depth: number): Clause {
    const target = attribute.target && findModel(attribute.target);
    const onlyVisible = visible(attribute.target, syntax);
    if (!target || !onlyVisible) throw new RefusedQuery(`Filtering by "${key}" is not possible.`);
    const condition = isCondition(value, syntax) ? { id: value } : narrow(value, target, depth + 1);
    return { [syntax.and]: [condition, onlyVisible] };
  }
}

/** Whether a relation's filter speaks of the entry itself (`5`, `{ $in: [5] }`), not of its fields. */
function isCondition(value: unknown, { and, or, not }: FilterSyntax): boolean {
  if (!isClause(value)) return !Array.isArray(value);
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key.startsWith('$') && ![and, or, not].includes(key));
}
