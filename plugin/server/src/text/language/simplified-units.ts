import { Converter } from 'opencc-js/t2cn';

let table: ReadonlyMap<string, string> | null = null;

/** Each traditional character with its simplified one, taken from OpenCC's own tables: 國 → 国, 裡 → 里. */
export function simplifiedUnits(): ReadonlyMap<string, string> {
  if (table !== null) return table;
  const convert = Converter({ from: 'tw', to: 'cn' });
  const characters: string[] = [];
  for (const [from, to] of [[0x3400, 0x4dbf], [0x4e00, 0x9fff]]) {
    for (let point = from; point <= to; point++) characters.push(String.fromCharCode(point));
  }
  const simplified = convert(characters.join('\n')).split('\n');
  const entries = new Map<string, string>();
  characters.forEach((character, index) => {
    if (simplified[index].length === 1 && simplified[index] !== character) entries.set(character, simplified[index]);
  });
  table = entries;
  return entries;
}
