import { concatenate, replacing, slice, type MappedText } from '../mapped-text';

/** Entities that scrapers leave in Chinese pages, such as `&ldquo;六个一&rdquo;`. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: '\u3000', thinsp: ' ',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', hellip: '…', mdash: '—', ndash: '–',
  middot: '·', bull: '•', copy: '©', reg: '®', trade: '™', times: '×', divide: '÷', plusmn: '±', deg: '°',
  permil: '‰', yen: '¥', sect: '§', para: '¶', zwnj: '', zwj: '', shy: '',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

/** Replaces HTML entities by their characters; unknown ones stay. */
export function decodeEntities(row: MappedText): MappedText {
  if (!row.text.includes('&')) return row;
  const parts: MappedText[] = [];
  let done = 0;
  for (const match of row.text.matchAll(ENTITY)) {
    const character = decode(match);
    if (character === null) continue;
    const end = match.index + match[0].length;
    const entity = slice(row, match.index, end);
    parts.push(slice(row, done, match.index));
    parts.push(replacing(character || '\u200b', [entity.stretches[0].start, entity.stretches[entity.stretches.length - 1].end]));
    done = end;
  }
  return done === 0 ? row : concatenate([...parts, slice(row, done)]);
}

function decode([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const point = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
  const unpaired = point >= 0xd800 && point <= 0xdfff;
  return point === 0 || point > 0x10ffff || unpaired ? null : String.fromCodePoint(point);
}
