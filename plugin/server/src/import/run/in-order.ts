/**
 * Maps with at most `ahead` calls going on at once, asked anew for each, and yields the results in the order of the items. When the reader
 * stops early, calls that go on are waited for.
 */
export async function* inOrder<Item, Result>(items: AsyncIterable<Item>, ahead: () => number, map: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const going: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = map(item);
      // Whoever takes the result sees its error; until then it must not count as unhandled.
      result.catch(() => {});
      going.push(result);
      while (going.length >= ahead()) yield await (going.shift() as Promise<Result>);
    }
    while (going.length > 0) yield await (going.shift() as Promise<Result>);
  } finally {
    await Promise.allSettled(going);
  }
}
