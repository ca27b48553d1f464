import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clean } from '../../../../plugin/server/src/text/clean';
import type { Byline } from '../../../../plugin/shared/cleaned-text';

/** Pages in layouts of their own, each with what an editor would have typed; a list holds every value that is right. */
interface Answer {
  title: string;
  outlet: (string | null)[];
  publishedAt: string;
  bylines: Byline[];
  blocks: [kind: string, text: string][];
}

const folder = join(__dirname, '../../../fixtures/pages');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [basename(file, '.html')] : []));
const answerOf = (name: string): Answer => JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as Answer;
const cleanPage = (name: string) => clean(readFileSync(join(folder, `${name}.html`)), { key: `${name}.html` });

describe.each(names)('the page %s', (name) => {
  it('comes out as the story alone', async () => {
    const { blocks } = await cleanPage(name);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual(answerOf(name).blocks);
  });

  it('states what it says of itself', async () => {
    const answer = answerOf(name);
    const cleaned = await cleanPage(name);
    expect(cleaned.title).toBe(answer.title);
    expect(answer.outlet).toContain(cleaned.outlet);
    // To the minute where the answer states a time; seconds that the page states beside it are no fault.
    expect(cleaned.publishedAt?.slice(0, 16)).toBe(answer.publishedAt.slice(0, 16));
    expect(cleaned.bylines).toEqual(expect.arrayContaining(answer.bylines));
  });
});
