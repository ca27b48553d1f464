/** Lets at most so many pieces of work go on at once; the others wait for their turn, in the order in which they came. */
export function atMost(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let going = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (going >= most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else going += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Who comes next takes over the turn, so that nobody slips in between.
      if (next) next();
      else going -= 1;
    }
  };
}
