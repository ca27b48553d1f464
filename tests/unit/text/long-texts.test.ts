import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../../plugin/server/src/text/clean';
import { UnreadableText } from '../../../plugin/server/src/text/unreadable-text';

/** The texts that the bench measures at 1 to 8 MB, as a text's head and the piece that is repeated after it. */
const LONG_TEXTS = JSON.parse(readFileSync(join(__dirname, '../../bench/long-texts.json'), 'utf8')) as { shape: string; key: string; head: string; piece: string }[];
/** Units of a text, and what they may take of the processor. What grows with the square of the length takes minutes. */
const LENGTH = 40_000;
const MOST_MILLISECONDS = 2_000;

describe('a long text', () => {
  it.each(LONG_TEXTS)('of $shape is cleaned in time in proportion', async ({ key, head, piece }) => {
    const bytes = Buffer.from(head + piece.repeat(Math.ceil(LENGTH / piece.length)));
    const before = process.cpuUsage();
    await clean(bytes, { key }).catch((error: unknown) => {
      if (!(error instanceof UnreadableText)) throw error;
    });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});
