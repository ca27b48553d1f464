import { checkSort } from '../../../plugin/server/src/content-api/guard/sort';
import { article, organization } from './newsroom-models';

it.each(['title', 'title:desc', 'title:asc,publishedAt:desc', ['title', 'createdAt:desc'], { title: 'asc' }, [{ title: 'asc' }, 'id'], undefined, ''])(
  'by fields of the entry is possible: %j',
  (sort) => expect(() => checkSort(sort, article)).not.toThrow(),
);

it.each([
  ['organizations.name', 'organizations.name'],
  ['title,organizations.name:desc', 'organizations.name'],
  [['title', 'initiatives.name'], 'initiatives.name'],
  [{ organizations: { name: 'asc' } }, 'organizations.name'],
  [[{ organizations: { name: 'asc' } }], 'organizations.name'],
  ['organizations', 'organizations'],
  ['bylines', 'bylines'],
  ['status', 'status'],
  ['constructor', 'constructor'],
])('by anything else is refused by name: %j', (sort, name) => {
  expect(() => checkSort(sort, article)).toThrow(`Sorting by "${name}" is not possible.`);
});

it('by a private field is refused', () => expect(() => checkSort('nameKey', organization)).toThrow('nameKey'));
