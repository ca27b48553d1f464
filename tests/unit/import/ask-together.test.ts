import { askTogether } from '../../../plugin/server/src/import/run/ask-together';

test('what is asked while a question is under way goes together in the next, and each gets its own answer', async () => {
  const asked: (readonly number[])[] = [];
  const isEven = askTogether<number>(async (keys) => {
    asked.push(keys);
    return new Set(keys.filter((key) => key % 2 === 0));
  });
  expect(await Promise.all([1, 2, 3, 4, 4].map(isEven))).toEqual([false, true, false, true, true]);
  expect(asked).toEqual([[1], [2, 3, 4, 4]]);
  expect(await isEven(6)).toBe(true);
});

test('a question that fails fails those who asked it, and no others', async () => {
  const known = askTogether<string>(async (keys) => {
    if (keys.includes('broken')) throw new Error('no connection');
    return new Set(keys);
  });
  const [first, second, third] = await Promise.allSettled([known('good'), known('broken'), known('beside')]);
  expect(first).toEqual({ status: 'fulfilled', value: true });
  for (const each of [second, third]) expect(each).toMatchObject({ status: 'rejected', reason: new Error('no connection') });
  expect(await known('good')).toBe(true);
});
