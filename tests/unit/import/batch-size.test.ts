import { BatchSize } from '../../../plugin/server/src/import/run/batch-size';

test('a batch grows while it is quick, by no more than twice, and shrinks at once when it is slow', () => {
  const size = new BatchSize();
  const first = size.next;
  size.took(first, 5);
  expect(size.next).toBe(first * 2);
  for (let round = 0; round < 10; round += 1) size.took(size.next, 20);
  const most = size.next;
  expect(most).toBe(96);
  size.took(most, 640);
  expect(size.next).toBe(24);
  size.took(24, 60_000);
  expect(size.next).toBe(16);
});
