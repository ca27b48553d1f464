import type { Decoded } from './decode';
import { assertUndamaged } from './decoding/damage';
import { detectTextFormat } from './detect-format';
import type { Hints } from './hints';
import type { MetadataEvidence, ReadText } from './read-text';
import { readMarkdown } from './readers/markdown/markdown';
import { readPlainText } from './readers/plain-text';
import { siteRulesFor } from './site-rules';

/**
 * Reads a decoded text into lines, by its format. Readers of formats that need a large library are loaded when they are
 * first needed, so that plain text is read at once.
 *
 * @throws UnreadableText where the format is broken or the text is damaged beyond what may become an article.
 */
export async function read(decoded: Decoded, bytes: Uint8Array, hints: Hints): Promise<ReadText> {
  const readText = await readByFormat(decoded, bytes, hints);
  assertUndamaged(readText, hints.key);
  return { ...readText, evidence: [...readText.evidence, ...evidenceOfSite(hints)] };
}

/** What the editor's rules say of the text's site: for what the text itself leaves open. */
function evidenceOfSite({ siteRules, address }: Hints): MetadataEvidence[] {
  if (!siteRules) return [];
  return siteRulesFor(siteRules, address).rules.flatMap((rule) =>
    (['outlet', 'site'] as const).flatMap((field): MetadataEvidence[] => {
      const value = rule[field];
      return value === undefined ? [] : [{ field, value, stated: `siteRule:${field}` }];
    }),
  );
}

async function readByFormat({ format, text }: Decoded, bytes: Uint8Array, hints: Hints): Promise<ReadText> {
  switch (format) {
    case 'text':
      return readPlainText(text);
    case 'markdown':
      return readMarkdown(text);
    case 'html':
      return (await import('./readers/html/html')).readHtml(text);
    case 'docx':
      return (await import('./readers/docx/docx')).readDocx(bytes, hints.key);
    case 'pdf':
      return (await import('./readers/pdf/pdf')).readPdf(bytes, hints.key);
    case 'record':
      return (await import('./readers/records/record')).readRecord(text, hints.key, (body) =>
        readByFormat({ format: detectTextFormat(body, ''), text: body, encoding: 'utf-8' }, bytes, hints),
      );
  }
}
