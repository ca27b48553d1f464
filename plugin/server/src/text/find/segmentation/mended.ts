import type { Token } from './token';

/** The tokens with others in place of some: `instead` gives for the index of each what stands there now, null where it stays. */
export function mended(tokens: readonly Token[], instead: (at: number) => readonly Token[] | null): readonly Token[] {
  let result: Token[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const others = instead(at);
    if (others === null) {
      result?.push(tokens[at]);
      continue;
    }
    result ??= tokens.slice(0, at);
    for (const other of others) result.push(other);
  }
  return result ?? tokens;
}
