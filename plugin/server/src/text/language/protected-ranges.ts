/** Addresses, mail addresses, file names, JSON, and code between backticks: nothing in them is a Chinese mark. */
const PROTECTED = /(?:https?|ftp):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}|www\.[\w\-.~:/?#@!$&'*+,;=%]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|`[^`\n]{1,200}`|\{\s?"[\w-]{1,40}"\s?:[^{}\n]{1,300}\}|[\w-]{1,80}\.(?:html?|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|zip|rar|mp[34]|com|cn|org|net)(?![\w])/gi;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges that no rule of punctuation may touch, ascending. Trailing ASCII punctuation is no part of an address. */
export function protectedRanges(text: string): Range[] {
  if (!/:\/\/|www\.|@|`|\{|\.[a-z]{2,4}(?![a-z])/i.test(text)) return [];
  const ranges: Range[] = [];
  for (const match of text.matchAll(PROTECTED)) {
    const body = match[0].replace(/[,.;:!?'")\]]{1,8}$/, '');
    ranges.push({ from: match.index, to: match.index + body.length });
  }
  return ranges;
}

/** Asks for offsets in ascending order whether they lie in one of the ranges. */
export function insideOf(ranges: readonly Range[]): (at: number) => boolean {
  let index = 0;
  return (at) => {
    while (index < ranges.length && ranges[index].to <= at) index += 1;
    return index < ranges.length && ranges[index].from <= at;
  };
}
