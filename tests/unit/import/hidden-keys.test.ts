import { HiddenPlaces, mayBeHidden } from '../../../plugin/server/src/import/run/hidden-keys';

const listed = (hides?: string[]) => ({ key: 'a', size: null, modifiedAt: null, hides });

test('only what stands in a place that could not be looked through may be hidden', () => {
  const places = new HiddenPlaces();
  places.add([listed(), listed(['sub/', 'sub#'])]);
  places.add([listed(['r.jsonl#'])]);
  const run = places.columns;
  expect(['sub/a.txt', 'r.jsonl#1', 'sub.txt', 'r.jsonl', 'x/sub/a.txt'].map((key) => mayBeHidden(run, key))).toEqual([true, true, false, false, false]);
});

test('a listing that left nothing out hides nothing, one that left out all or too much hides all', () => {
  expect(mayBeHidden(new HiddenPlaces().columns, 'a')).toBe(false);
  const all = new HiddenPlaces();
  all.add([listed([''])]);
  const many = new HiddenPlaces();
  many.add(Array.from({ length: 1_001 }, (_, index) => listed([`${index}/`])));
  expect([all, many].map(({ columns }) => mayBeHidden(columns, 'a'))).toEqual([true, true]);
  expect(many.columns.hidden).toBeNull();
});
