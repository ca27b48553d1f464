/** Groups what comes into lists of `size`, asked anew for each; the last may be shorter. */
export async function* batches<Item>(items: AsyncIterable<Item>, size: number | (() => number)): AsyncGenerator<Item[]> {
  const sizeOfNext = typeof size === 'number' ? () => size : size;
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length >= sizeOfNext()) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
