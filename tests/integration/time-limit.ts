/** A boot takes seconds on a quiet machine and many more on a busy one. */
jest.setTimeout(120_000);
