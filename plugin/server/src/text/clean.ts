import { createHash } from 'node:crypto';
import type { CleanedText } from '../../../shared/cleaned-text';
import { find } from './find/find';
import type { Hints } from './hints';
import { UnreadableText } from './unreadable-text';

/**
 * Cleans one source text.
 *
 * @throws UnreadableText where the bytes hold no text that an article could be made of.
 */
export async function clean(bytes: Uint8Array, hints: Hints): Promise<CleanedText> {
  const source = new TextDecoder().decode(bytes);
  const paragraphs = [...source.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== '');
  if (paragraphs.length === 0) throw new UnreadableText('empty', `“${hints.key}” is empty`);
  const blocks = paragraphs.slice(1).map((line) => ({
    kind: 'paragraph' as const,
    text: line[0].trim(),
    spans: [[line.index, line.index + line[0].length] as [number, number]],
  }));
  const story = { title: paragraphs[0][0].trim(), kicker: null, subtitle: null, blocks, publishedAt: null };
  return {
    source: {
      key: hints.key,
      format: hints.format ?? 'text',
      encoding: 'utf-8',
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    ...story,
    outlet: null,
    site: null,
    bylines: [],
    canonicalUrl: null,
    script: 'hans',
    removed: [],
    ...find(story),
    warnings: [],
  };
}
