interface Question<Key> {
  key: Key;
  answered(answers: ReadonlySet<Key>): void;
  failed(error: unknown): void;
}

/**
 * Answers whether each of many keys is known, asked one by one and at once, by few questions about many: those that
 * come while one is under way go together in the next.
 *
 * @param ask gives those of some keys that are known
 */
export function askTogether<Key>(ask: (keys: readonly Key[]) => Promise<ReadonlySet<Key>>): (key: Key) => Promise<boolean> {
  let waiting: Question<Key>[] = [];
  let isAsking = false;
  const askAll = async (): Promise<void> => {
    isAsking = true;
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      await ask(asked.map(({ key }) => key)).then(
        (answers) => asked.forEach(({ answered }) => answered(answers)),
        (error: unknown) => asked.forEach(({ failed }) => failed(error)),
      );
    }
    isAsking = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, answered: (answers) => resolve(answers.has(key)), failed: reject });
      if (!isAsking) void askAll();
    });
}
