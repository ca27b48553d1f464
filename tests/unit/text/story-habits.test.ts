import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { clean } from '../../../plugin/server/src/text/clean';
import type { CleanedText } from '../../../plugin/shared/cleaned-text';

const FOLDER = join(__dirname, '../../fixtures/habits');
/** With their endings, which tell the format. */
const NAMES = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

/** What a careful editor would want of the text; see the answers beside the fixtures. */
function answerOf({ title, kicker, subtitle, outlet, site, publishedAt, canonicalUrl, script, bylines, blocks, warnings }: CleanedText): object {
  return {
    title, kicker, subtitle, outlet, site, publishedAt, canonicalUrl, script, bylines,
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    warnings: warnings.map(({ code }) => code),
  };
}

describe('habits of pages, newspapers and OCR', () => {
  it.each(NAMES)('%s comes out as an editor would type it', async (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const answer: unknown = JSON.parse(readFileSync(join(FOLDER, `${parse(name).name}.answer.json`), 'utf8'));
    expect(answerOf(await clean(bytes, { key: name }))).toEqual(answer);
  });
});
