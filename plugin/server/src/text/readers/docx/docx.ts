import mammoth from 'mammoth';
import type { ReadText } from '../../read-text';
import { UnreadableText } from '../../unreadable-text';
import { buildTree } from '../html/build-tree';
import { flatten } from '../html/flatten';
import { markupOf } from '../html/markup-of';
import { takenText, type TakenLine } from '../taken-text';
import { unpackedSize } from './unpacked-size';

const LARGEST_UNPACKED = 200 * 1024 * 1024;
const LONGEST_HEADING = 40;
const SENTENCE_END = /[。！？!?；;，,：:…]["”’」』）)]?$/;

/** Styles of Chinese Word beside those that `mammoth` knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='副标题'] => p:fresh",
  "p[style-name='标题 1'] => h2:fresh",
  "p[style-name='标题 2'] => h3:fresh",
  "p[style-name='标题 3'] => h4:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='heading 3'] => h4:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
  "p[style-name='题注'] => figure > figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
];

/**
 * Takes the text out of a Word document, with its headings, lists, captions and tables.
 *
 * @throws UnreadableText `malformed` for a broken file, `tooLarge` for one that unpacks to more than 200 MB, `empty`.
 */
export async function readDocx(bytes: Uint8Array, key: string): Promise<ReadText> {
  const unpacked = unpackedSize(bytes);
  if (unpacked > LARGEST_UNPACKED) throw new UnreadableText('tooLarge', `“${key}” unpacks to ${unpacked} bytes, more than the ${LARGEST_UNPACKED} that a Word document may have`);
  const html = await toHtml(bytes, key);
  const root = buildTree(html);
  const { lines } = flatten(root, { keepHidden: true });
  const taken = lines.map(({ line, block, bold }): TakenLine => {
    const { text } = line.text;
    const isHeading = bold && text.length <= LONGEST_HEADING && !SENTENCE_END.test(text);
    const markup = line.markup ?? markupOf(block, root) ?? (isHeading ? 'heading' : undefined);
    return { ...line, text, ...(markup ? { markup } : {}) };
  });
  if (taken.length === 0) throw new UnreadableText('empty', `“${key}” is a Word document without text`);
  return takenText('docx', taken);
}

async function toHtml(bytes: Uint8Array, key: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    throw new UnreadableText('malformed', `“${key}” is a Word document that cannot be opened (${error instanceof Error ? error.message : String(error)}); save it again`);
  }
}
