import { createHash } from 'node:crypto';
import type { CleanedText } from '../../../shared/cleaned-text';
import { accountFor } from './account';
import { decode } from './decode';
import { disagreementWarning } from './disagreement-warning';
import { find } from './find/find';
import type { Hints } from './hints';
import { read } from './read';
import { siteRulesFor } from './site-rules';
import { tellStory } from './story/tell-story';
import { writeMainland } from './write-mainland';

/**
 * Cleans one source text: decode → read → story → language → find, then accounts for every character.
 *
 * @throws UnreadableText where the bytes hold no text that an article could be made of.
 */
export async function clean(bytes: Uint8Array, hints: Hints): Promise<CleanedText> {
  const decoded = decode(bytes, hints);
  const readText = await read(decoded, bytes, hints);
  const told = tellStory(readText, hints.siteRules && siteRulesFor(hints.siteRules, hints.address));
  const written = writeMainland(told, hints.mainlandWording === true);
  const { publishedAt, canonicalUrl } = told;
  const { disagreements, ...found } = find({ ...written, publishedAt });
  return {
    source: {
      key: hints.key,
      format: readText.format,
      encoding: decoded.encoding,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    ...written,
    publishedAt,
    canonicalUrl,
    removed: accountFor(readText.source, written.blocks.map(({ spans }) => spans), told.removed),
    ...found,
    warnings: [...told.warnings, ...written.warnings, ...disagreements.map((one) => disagreementWarning(one, written.blocks))],
  };
}
