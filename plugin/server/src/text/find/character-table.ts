/** A UTF-16 unit of each kind: a table answers faster than a set where each character of each text is asked for. */
export type CharacterTable = Uint8Array;

/** Marks the characters: 1 at each one's UTF-16 unit, 0 elsewhere. Characters outside the BMP are marked by their first unit. */
export function characterTable(characters: Iterable<string>): CharacterTable {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Marks the characters that the words begin with. */
export function firstCharacters(words: Iterable<string>): CharacterTable {
  return characterTable(words);
}
