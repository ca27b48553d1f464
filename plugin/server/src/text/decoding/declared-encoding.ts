/** Declarations stand near the top; browsers look at 1,024 bytes, but old pages put scripts before theirs. */
const SEARCHED_BYTES = 8 * 1024;

const DECLARATIONS: readonly RegExp[] = [
  // <meta charset="gb2312">, <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
  /<meta\s[^<>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w:-]{2,40})/i,
  // <?xml version="1.0" encoding="GBK"?>
  /<\?xml\s[^<>]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w:-]{2,40})/i,
];

/** The encoding that an HTML or XML text declares for itself: an opinion, for many pages declare another than they have. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED_BYTES));
  for (const pattern of DECLARATIONS) {
    const declared = pattern.exec(head)?.[1];
    if (declared) return declared;
  }
  return undefined;
}
