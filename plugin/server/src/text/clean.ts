import { createHash } from 'node:crypto';
import type { CleanedText } from '../../../shared/cleaned-text';
import { accountFor } from './account';
import { find } from './find/find';
import type { Hints } from './hints';
import { readPlainText } from './readers/plain-text';
import { tellStory } from './story/tell-story';
import { UnreadableText } from './unreadable-text';
import { writeMainland } from './write-mainland';

/**
 * Cleans one source text: decode → read → story → language → find, then accounts for every character.
 *
 * @throws UnreadableText where the bytes hold no text that an article could be made of.
 */
export async function clean(bytes: Uint8Array, hints: Hints): Promise<CleanedText> {
  const source = new TextDecoder().decode(bytes);
  if (source.trim() === '') throw new UnreadableText('empty', `“${hints.key}” is empty`);
  const read = readPlainText(source);
  const told = tellStory(read, hints.siteRules);
  const written = writeMainland(told, hints.mainlandWording === true);
  const { publishedAt, canonicalUrl } = told;
  return {
    source: {
      key: hints.key,
      format: read.format,
      encoding: 'utf-8',
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    ...written,
    publishedAt,
    canonicalUrl,
    removed: accountFor(read.source, written.blocks.map(({ spans }) => spans), told.removed),
    ...find({ ...written, publishedAt }),
    warnings: [...told.warnings, ...written.warnings],
  };
}
