import fc from 'fast-check';
import { narrowFilters } from '../../../plugin/server/src/content-api/guard/filters';
import { RefusedQuery } from '../../../plugin/server/src/content-api/guard/refused-query';
import { attributeOf, isClause, type Model } from '../../../plugin/server/src/content-api/model';
import { GRAPHQL_FILTERS, REST_FILTERS, visible } from '../../../plugin/server/src/content-api/readable';
import { article, findModel } from './newsroom-models';

const narrow = (filters: unknown) => narrowFilters(filters, article, findModel, REST_FILTERS);
const confirmed = { reviewState: { $eq: 'confirmed' } };
const published = { publishedAt: { $notNull: true } };

describe('filters on relations', () => {
  it('hold for visible entries only', () => {
    expect(narrow({ title: { $contains: '春' }, organizations: { name: '青禾' } })).toEqual({
      title: { $contains: '春' },
      organizations: { $and: [{ name: '青禾' }, confirmed] },
    });
  });

  it('are narrowed at every depth, within groups and components', () => {
    expect(narrow({ $or: [{ organizations: { articles: { title: 'x' } } }, { $not: { initiatives: { name: 'y' } } }], bylines: { name: 'z' } })).toEqual({
      $or: [
        { organizations: { $and: [{ articles: { $and: [{ title: 'x' }, published] } }, confirmed] } },
        { $not: { initiatives: { $and: [{ name: 'y' }, confirmed] } } },
      ],
      bylines: { name: 'z' },
    });
  });

  it.each([5, '5', { $in: [5, 6] }, { $null: true }])('that speak of the entry itself go by its id: %j', (value) => {
    expect(narrow({ organizations: value })).toEqual({ organizations: { $and: [{ id: value }, confirmed] } });
  });

  it('are written in the syntax of GraphQL for GraphQL', () => {
    expect(narrowFilters({ organizations: { or: [{ name: { eq: 'x' } }] } }, article, findModel, GRAPHQL_FILTERS)).toEqual({
      organizations: { and: [{ or: [{ name: { eq: 'x' } }] }, { reviewState: { eq: 'confirmed' } }] },
    });
  });

  it.each([{ createdBy: { email: 'x' } }, { organizations: { nameKey: 'x' } }, { $and: [{ $or: [{ createdBy: 1 }] }] }])(
    'to what readers never see are refused: %j',
    (filters) => expect(() => narrow(filters)).toThrow(RefusedQuery),
  );

  it('that nest without end are refused, not followed', () => {
    let filters: object = { name: 'x' };
    for (let depth = 0; depth < 10_000; depth += 1) filters = { $not: filters };
    expect(() => narrow(filters)).toThrow(/deeper than 12/);
  });
});

/** Relations in narrowed filters whose guard is missing, followed through the models. */
function unguarded(filters: unknown, model: Model): string[] {
  if (Array.isArray(filters)) return filters.flatMap((each) => unguarded(each, model));
  if (!isClause(filters)) return [];
  return Object.entries(filters).flatMap(([key, value]) => {
    const attribute = attributeOf(model, key);
    if (attribute?.type !== 'relation') return attribute ? [] : unguarded(value, model);
    const [asked, guard] = isClause(value) && Array.isArray(value.$and) ? (value.$and as unknown[]) : [];
    const missing = JSON.stringify(guard) === JSON.stringify(visible(attribute.target, REST_FILTERS)) ? [] : [key];
    return [...missing, ...unguarded(asked, findModel(attribute.target as string) as Model)];
  });
}

it('leave no relation without its guard, whatever a query asks', () => {
  const keys = ['title', 'name', 'organizations', 'initiatives', 'articles', 'parent', '$and', '$or', '$not', 'unknown'];
  const { clause } = fc.letrec((tie) => ({
    condition: fc.constantFrom<unknown>('x', 5, { $eq: 'x' }, { $in: [1, 2] }, { $notNull: true }),
    clause: fc.dictionary(fc.constantFrom(...keys), fc.oneof({ maxDepth: 4 }, tie('condition'), tie('clause'), fc.array(tie('clause'), { maxLength: 3 })), { maxKeys: 4 }),
  }));
  fc.assert(fc.property(clause, (filters) => expect(unguarded(narrow(filters), article)).toEqual([])), { numRuns: 500 });
  expect(unguarded({ organizations: { name: 'x' } }, article)).toEqual(['organizations']);
});
