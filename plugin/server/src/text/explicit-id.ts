import { decode } from './decode';
import type { Hints } from './hints';
import { asId, strongestId } from './readers/id-names';
import { frontMatterOf, unquote } from './readers/markdown/front-matter';

/** What begins a value that is no plain scalar: a list, a map, a block, an anchor, a tag, a comment. */
const NO_SCALAR = /^[[\]{}|>&*!%@`#]/;
const NOTHING = /^(?:~|null)$/i;
const DASH = 0x2d;

/**
 * The id that a text of Markdown gives itself in its front matter (`id: a-17`): by it the text is known again wherever
 * it stands and whatever it says. Lists, maps, empty and overlong values are none.
 *
 * @throws UnreadableText where the bytes are no text
 */
export function explicitIdOf(bytes: Uint8Array, hints: Hints): string | null {
  // Front matter begins with a dash, be it after a byte order mark or in two bytes: most texts need not be decoded.
  if (!bytes.subarray(0, 4).includes(DASH)) return null;
  const { format, text } = decode(bytes, hints);
  const field = format === 'markdown' ? strongestId(frontMatterOf(text)?.fields ?? []) : null;
  return field === null ? null : asId(scalarOf(field.value));
}

/** The value of a line of YAML; empty for what is no scalar. */
function scalarOf(value: string): string {
  const plain = unquote(value);
  if (plain !== value) return plain;
  return NO_SCALAR.test(value) || NOTHING.test(value) ? '' : value.replace(/\s#.*$/u, '');
}
