import { BatchSize } from '../../../plugin/server/src/import/run/batch-size';

test('a batch grows while it is quick, by no more than twice, and shrinks at once when it is slow', () => {
  const size = new BatchSize();
  const first = size.next;
  size.took(first, 5, false);
  expect(size.next).toBe(first * 2);
  for (let round = 0; round < 10; round += 1) size.took(size.next, 20, false);
  const most = size.next;
  expect(most).toBe(96);
  size.took(most, 400, false);
  expect(size.next).toBe(24);
  size.took(24, 60_000, false);
  expect(size.next).toBe(16);
});

test('a batch is to take less time while requests come, and grows again once none does', () => {
  const size = new BatchSize();
  size.took(30, 100, false);
  expect(size.next).toBe(30);
  size.took(30, 100, true);
  expect(size.next).toBe(9);
  size.took(9, 30, true);
  expect(size.next).toBe(9);
  size.took(9, 30_000, true);
  expect(size.next).toBe(4);
  size.took(4, 10, false);
  expect(size.next).toBe(16);
});
