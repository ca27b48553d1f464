import { attributeOf, isClause, type Attribute, type Clause, type FindModel, type Model } from '../model';
import { REST_FILTERS, visible } from '../readable';
import { narrowFilters } from './filters';
import { RefusedQuery } from './refused-query';
import { checkSort } from './sort';

/** From an article to its organizations, their parents, those's articles: enough for any page, too little for a flood. */
const MAXIMAL_DEPTH = 4;
const ALL = '*';

/**
 * Rewrites what a query populates, in whichever of Strapi's forms it came, so that at every depth only visible entries
 * are populated. What readers never see (sources, runs, users) is left out.
 *
 * @param populate `*`, `organizations,initiatives`, `['organizations.parent']` or `{ organizations: { populate: … } }`.
 * @returns Strapi's object form.
 * @throws RefusedQuery where it nests deeper than four relations, or counts instead of populating.
 */
export function narrowPopulate(populate: unknown, model: Model, findModel: FindModel, depth = 0): Clause {
  const wanted = asObject(populate, model);
  const narrowed: Clause = {};
  for (const [name, options] of Object.entries(wanted)) {
    const attribute = attributeOf(model, name);
    if (!attribute || attribute.private || options === false || options === 'false') continue;
    const inner = narrowAttribute(name, attribute, isClause(options) ? options : {}, findModel, depth);
    if (inner) narrowed[name] = inner;
  }
  return narrowed;
}

function narrowAttribute(name: string, attribute: Attribute, options: Clause, findModel: FindModel, depth: number): Clause | null {
  const { filters, populate, sort, count, ...others } = options;
  const uid = attribute.type === 'relation' ? attribute.target : attribute.component;
  const target = uid && findModel(uid);
  const onlyVisible = attribute.type === 'relation' ? visible(uid, REST_FILTERS) : null;
  if (!target || (attribute.type === 'relation' && !onlyVisible)) return null;
  if (depth >= MAXIMAL_DEPTH) throw new RefusedQuery(`Populating "${name}" nests deeper than ${MAXIMAL_DEPTH} levels.`);
  // Strapi counts a relation without regard to the filters of what stands below, and on PostgreSQL not at all.
  if (count !== undefined) throw new RefusedQuery(`"count" of "${name}" is not offered. Ask for the entries themselves and read meta.pagination.total.`);
  checkSort(sort, target);
  const conditions = [filters && narrowFilters(filters, target, findModel, REST_FILTERS), onlyVisible].filter(Boolean);
  return {
    ...others,
    ...(sort === undefined ? {} : { sort }),
    ...(conditions.length > 0 ? { filters: { [REST_FILTERS.and]: conditions } } : {}),
    ...(populate === undefined ? {} : { populate: narrowPopulate(populate, target, findModel, depth + 1) }),
  };
}

/** Brings each of Strapi's forms of `populate` to an object by attribute. */
function asObject(populate: unknown, model: Model): Clause {
  if (populate === true || populate === ALL || populate === 'true') {
    const nested = Object.entries(model.attributes).filter(([, { type }]) => type === 'relation' || type === 'component');
    return Object.fromEntries(nested.map(([name]) => [name, true]));
  }
  if (typeof populate === 'string') return fromPaths(populate.split(','), model);
  if (Array.isArray(populate)) return fromPaths(populate.flatMap((path) => (typeof path === 'string' ? path.split(',') : [])), model);
  return isClause(populate) ? populate : {};
}

/** `['organizations.parent', 'initiatives']` → `{ organizations: { populate: ['parent'] }, initiatives: true }`. */
function fromPaths(paths: string[], model: Model): Clause {
  const inner = new Map<string, string[]>();
  for (const path of paths.map((each) => each.trim()).filter(Boolean)) {
    if (path === ALL) return asObject(ALL, model);
    const [name, ...rest] = path.split('.');
    inner.set(name, [...(inner.get(name) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  return Object.fromEntries([...inner].map(([name, rest]) => [name, rest.length > 0 ? { populate: rest } : true]));
}
