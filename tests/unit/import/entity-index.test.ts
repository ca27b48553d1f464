import fc from 'fast-check';
import { EntityIndex } from '../../../plugin/server/src/import/entities/entity-index';
import type { Entity } from '../../../plugin/server/src/import/entities/entity-store';
import { nameKey } from '../../../plugin/server/src/import/entities/name-key';

const name = fc.constantFrom<string[]>('水务局', '“水务局”', '粮食局', '图书馆', 'Library', 'library', '供电公司');
const entity = (number: number, own: string, aliases: string[], id: number): Entity => ({
  ...{ id, documentId: `entity-${number}`, name: own, nameKey: nameKey(own), kind: 'other', reviewState: 'suggested', aliases: aliases.map((alias) => ({ name: alias })) },
  ...{ parent: null, mergedInto: null, imported: null },
});

test('finds what a look at each entity finds, by key and then by alias, the oldest first', () => {
  const stored = fc.record({ own: name, aliases: fc.array(name, { maxLength: 3 }), id: fc.constantFrom(1, 2, 3, Number.MAX_SAFE_INTEGER) });
  fc.assert(
    fc.property(fc.array(stored, { maxLength: 8 }), fc.array(name, { minLength: 1, maxLength: 3 }), (all, wanted) => {
      const entities = all.map(({ own, aliases, id }, number) => entity(number, own, aliases, id));
      const index = new EntityIndex();
      entities.forEach((each) => index.add(each));
      const keys = new Set(wanted.map(nameKey));
      const byName = entities.filter((each) => keys.has(each.nameKey as string));
      const byAlias = entities.filter((each) => !byName.includes(each) && each.aliases.some((alias) => wanted.includes(alias.name)));
      const oldestFirst = (some: Entity[]) => [...some].sort((one, other) => one.id - other.id);
      expect(index.findByNames(wanted)).toEqual([...oldestFirst(byName), ...oldestFirst(byAlias)]);
    }),
  );
});

test('an alias that an entity gets later is found', () => {
  const index = new EntityIndex();
  const body = entity(1, '青川县水务局', [], 1);
  index.add(body);
  expect(index.findByNames(['县水务局'])).toEqual([]);
  body.aliases.push({ name: '县水务局' });
  index.learnAliases(body);
  expect(index.findByNames(['县水务局'])).toEqual([body]);
});
