/** A number as it stands in a text. */
export interface ReadNumber {
  readonly value: number;
  /** Offset behind the number, its 万 or 亿 and its 余 or 多. */
  readonly end: number;
  /** 余, 多 or 来 stands inside or behind it. */
  readonly more: boolean;
  /** 万 or 亿 was worked out, so that a noun may follow without a measure word: 62万农户. */
  readonly scaled: boolean;
  readonly chinese: boolean;
}

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const SCALE: Record<string, number> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 };
const NUMERALS = new Map([['零', 0], ['〇', 0], ['一', 1], ['二', 2], ['两', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9]]);
const TENS = new Map([['十', 10], ['百', 100], ['千', 1000]]);
/** No quantity in a newspaper needs more; a longer run is no number. */
const LONGEST_NUMERAL = 16;

/** Reads the number that begins at `at`, in digits or in Chinese numerals; null where none begins. */
export function readNumber(text: string, at: number): ReadNumber | null {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return readDigits(text, at);
  const character = text[at];
  return NUMERALS.has(character) || TENS.has(character) ? readNumerals(text, at) : null;
}

function readDigits(text: string, at: number): ReadNumber | null {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text);
  if (match === null) return null;
  let end = at + match[0].length;
  let value = Number(match[0].includes(',') ? match[0].replace(/,/g, '') : match[0]);
  let more = false;
  let scaled = false;
  for (let step = 0; step < 4; step++) {
    const character = text[end];
    if (character === '余' || (character === '多' && text[end + 1] !== '功') || (character === '来' && step > 0)) {
      more = true;
      end++;
    } else if ((character === '万' || character === '亿' || ((character === '千' || character === '百') && !isUnitBehind(text, end))) && !scaled) {
      value = rounded(value * SCALE[character]);
      scaled = true;
      end++;
      if (character === '万' && text[end] === '亿') {
        value = rounded(value * SCALE.亿);
        end++;
      }
    } else break;
  }
  return { value, end, more, scaled, chinese: false };
}

/** 千 of 千米, 千瓦 and the like belongs to the unit. */
function isUnitBehind(text: string, at: number): boolean {
  return text[at] === '千' && /[米瓦伏克卡兆字]/.test(text[at + 1] ?? '');
}

function readNumerals(text: string, at: number): ReadNumber | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let end = at;
  let more = false;
  let scaled = false;
  for (; end < text.length && end - at < LONGEST_NUMERAL; end++) {
    const character = text[end];
    const [numeral, ten] = [NUMERALS.get(character), TENS.get(character)];
    if (numeral !== undefined) {
      if (digit > 0) return null;
      digit = numeral;
    } else if (ten !== undefined) {
      if (end === at && character !== '十' && !/[余多]/.test(text[end + 1] ?? '')) return null;
      section += (digit === -1 ? 1 : digit) * ten;
      digit = -1;
    } else if ((character === '万' || character === '亿') && end > at) {
      total = (total + section + Math.max(digit, 0)) * SCALE[character];
      section = 0;
      digit = -1;
      scaled = true;
    } else if ((character === '余' || character === '多') && end > at && digit === -1) {
      more = true;
      if (text[end + 1] !== '万' && text[end + 1] !== '亿') {
        end++;
        break;
      }
    } else break;
  }
  const value = total + section + Math.max(digit, 0);
  return value === 0 ? null : { value, end, more, scaled, chinese: true };
}

/** Undoes what binary fractions add: 6.6 × 10⁸ is 660000000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
