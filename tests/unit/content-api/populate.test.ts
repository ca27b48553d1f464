import { narrowPopulate } from '../../../plugin/server/src/content-api/guard/populate';
import { RefusedQuery } from '../../../plugin/server/src/content-api/guard/refused-query';
import { article, findModel, organization } from './newsroom-models';

const narrow = (populate: unknown, model = article) => narrowPopulate(populate, model, findModel);
const confirmed = { filters: { $and: [{ reviewState: { $eq: 'confirmed' } }] } };
const published = { filters: { $and: [{ publishedAt: { $notNull: true } }] } };

it.each([
  ['*', { bylines: {}, organizations: confirmed, initiatives: confirmed }],
  ['organizations', { organizations: confirmed }],
  ['organizations, bylines', { organizations: confirmed, bylines: {} }],
  [['organizations.parent', 'organizations.articles'], { organizations: { ...confirmed, populate: { parent: confirmed, articles: published } } }],
  [{ organizations: 'true', initiatives: false }, { organizations: confirmed }],
  [{ organizations: { populate: '*' } }, { organizations: { ...confirmed, populate: { parent: confirmed, articles: published } } }],
  [{ createdBy: true, updatedBy: { fields: ['email'] } }, {}],
  [{ constructor: true, __proto__: true }, {}],
  [5, {}],
])('%j is brought to visible entries', (populate, expected) => {
  expect(narrow(populate)).toEqual(expected);
});

it("keeps a query's own options and narrows its filters", () => {
  expect(narrow({ organizations: { fields: ['name'], sort: 'name', limit: 3, filters: { parent: { name: 'x' } } } })).toEqual({
    organizations: {
      fields: ['name'],
      sort: 'name',
      limit: 3,
      filters: { $and: [{ parent: { $and: [{ name: 'x' }, { reviewState: { $eq: 'confirmed' } }] } }, { reviewState: { $eq: 'confirmed' } }] },
    },
  });
});

it('refuses what goes round and round', () => {
  const round = (depth: number): object => ({ parent: depth === 0 ? true : { populate: round(depth - 1) } });
  expect(() => narrow(round(3), organization)).not.toThrow();
  expect(() => narrow(round(4), organization)).toThrow(RefusedQuery);
});

it('refuses to count a relation instead of populating it, which PostgreSQL cannot answer with our conditions', () => {
  expect(() => narrow({ organizations: { count: true } }, article)).toThrow(RefusedQuery);
});
