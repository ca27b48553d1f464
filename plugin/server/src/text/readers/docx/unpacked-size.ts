const CENTRAL_HEADER = 0x02014b50;
const HEADER_LENGTH = 46;
const UNPACKED_SIZE_AT = 24;
const LENGTHS_AT = 28;
const END_HEADER = 0x06054b50;
const END_LENGTH = 22;

/**
 * What the parts of a ZIP file unpack to in bytes, as its directory says (APPNOTE 4.3.12); 0 where it has none. A small
 * file that says it unpacks to gigabytes is refused before it is opened.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = directoryStart(view);
  let size = 0;
  while (at >= 0 && at + HEADER_LENGTH <= view.byteLength && view.getUint32(at, true) === CENTRAL_HEADER) {
    size += view.getUint32(at + UNPACKED_SIZE_AT, true);
    at += HEADER_LENGTH + view.getUint16(at + LENGTHS_AT, true) + view.getUint16(at + LENGTHS_AT + 2, true) + view.getUint16(at + LENGTHS_AT + 4, true);
  }
  return size;
}

/** The end record stands at the end, before a comment of at most 65,535 bytes. */
function directoryStart(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END_HEADER) return view.getUint32(at + 16, true);
  }
  return -1;
}
