/** When a run publishes, when it must not, and that a text without change leaves no trace. */
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { articlesOf, draftOf, PARAGRAPHS } from './contested-texts';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';
import type { SourceInput } from '../../plugin/shared/records';

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom();
});
afterAll(() => app?.stop());

/** Headline and date as labels state them, so that the cleaner is sure of all. */
const dated = (title: string, last = '') => `标题：${title}\n时间：2024-07-08 来源：云溪日报\n\n${[...PARAGRAPHS, last].filter(Boolean).join('\n\n')}\n`;
/** Without a date, which the cleaner warns of. */
const undated = (title: string) => `标题：${title}\n\n${PARAGRAPHS.join('\n\n')}\n`;

async function imported(name: string, text: string, input: Partial<SourceInput> = {}) {
  const source = await makeSource(app, name, input);
  const again = async (next: string | Uint8Array) => {
    await writeTexts(source.directory, { 'a.txt': next });
    return (await runSource(app, source)).report['a.txt'];
  };
  await writeTexts(source.directory, { 'a.txt': text });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  const published = async () => (await articlesOf(app).findOne({ documentId, status: 'published' }))?.title ?? null;
  const rows = () => app.strapi.db.getConnection('copydesk_articles').where({ document_id: documentId }).orderBy('id').select('*');
  return { source, documentId, again, published, rows, run: () => runSource(app, source), file: path.join(source.directory, 'a.txt') };
}

describe('what was published and holds no person’s unpublished edits follows the policy', () => {
  test('always: each change is published; never: none is, and the published version stays', async () => {
    const always = await imported('always', dated('云溪镇开通公交'), { publishPolicy: 'always' });
    await always.again(dated('云溪镇公交开通'));
    expect(await always.published()).toBe('云溪镇公交开通');
    const never = await imported('never', dated('云岭镇开通公交'));
    await articlesOf(app).publish({ documentId: never.documentId });
    await never.again(dated('云岭镇公交开通'));
    expect([await never.published(), (await draftOf(app, never.documentId)).title]).toEqual(['云岭镇开通公交', '云岭镇公交开通']);
  });

  test('clean: a version with warnings waits as a draft, and the next one without is published', async () => {
    const { again, published } = await imported('clean', dated('云山镇开通公交'), { publishPolicy: 'clean' });
    expect(await published()).toBe('云山镇开通公交');
    await again(undated('云山镇公交开通'));
    expect(await published()).toBe('云山镇开通公交');
    await again(dated('云山镇公交全线开通'));
    expect(await published()).toBe('云山镇公交全线开通');
  });

  test('a draft that nobody ever published stays one', async () => {
    const { again, published } = await imported('draft', undated('云河镇开通公交'), { publishPolicy: 'clean' });
    await again(dated('云河镇公交开通'));
    expect(await published()).toBeNull();
  });

  test('an edit that its editor has published is no hindrance', async () => {
    const { documentId, again, published } = await imported('edited', dated('云城镇开通公交'), { publishPolicy: 'always' });
    await articlesOf(app).update({ documentId, data: { title: '公交到家' }, status: 'published' });
    expect(await again(dated('云城镇开通公交', '首日全部免费。'))).toBe('merged:fieldsChanged');
    expect(await published()).toBe('公交到家');
    expect((await articlesOf(app).findOne({ documentId, status: 'published' }))?.body).toContain('首日全部免费。');
  });
});

describe('a draft with a person’s edits is never published by a run', () => {
  test.each([
    ['a field that the importer writes', { title: '编辑中' }],
    ['a field that it never writes', { summary: '编辑写的提要' }],
  ])('%s', async (name, data) => {
    const { documentId, again, published } = await imported(name, dated('云港镇开通公交', name), { publishPolicy: 'always' });
    await articlesOf(app).update({ documentId, data });
    await again(dated('云港镇开通公交', `${name}，首日免费。`));
    expect((await articlesOf(app).findOne({ documentId, status: 'published' }))?.body).not.toContain('首日免费');
    expect(await published()).toBe('云港镇开通公交');
    expect((await draftOf(app, documentId)).body).toContain('首日免费');
  });

  test('not even after a version with warnings that a run left as a draft', async () => {
    const { documentId, again, published } = await imported('waits', dated('云桥镇开通公交'), { publishPolicy: 'clean' });
    await again(undated('云桥镇公交开通'));
    await articlesOf(app).update({ documentId, data: { kicker: '编辑加的肩题' } });
    await again(dated('云桥镇公交全线开通'));
    expect(await published()).toBe('云桥镇开通公交');
  });

  test('nor with a conflict', async () => {
    const { documentId, again, published } = await imported('conflict', dated('云关镇开通公交'), { publishPolicy: 'always' });
    await articlesOf(app).update({ documentId, data: { title: '公交到家' }, status: 'published' });
    expect(await again(dated('云关镇公交开通', '首日全部免费。'))).toBe('conflict:bothChanged');
    expect(await published()).toBe('公交到家');
    expect((await articlesOf(app).findOne({ documentId, status: 'published' }))?.body).not.toContain('首日全部免费');
  });
});

describe('no trace is left on an article', () => {
  test('by a run over the same text, over a touched file, another encoding, or white space at its end', async () => {
    const { again, rows, run, file } = await imported('same', dated('云潭镇开通公交'), { publishPolicy: 'always' });
    const before = await rows();
    expect(before).toHaveLength(2);
    await run();
    await utimes(file, new Date(0), new Date(0));
    await run();
    await again(Buffer.from(`\ufeff${dated('云潭镇开通公交')}`, 'utf16le'));
    expect(await again(`${dated('云潭镇开通公交')}\n\n`)).toBe('unchanged');
    expect(await rows()).toEqual(before);
  });

  test('by a run that keeps the editor’s version, contested or not', async () => {
    const { documentId, again, rows } = await imported('kept', dated('云井镇开通公交'), { publishPolicy: 'always' });
    await articlesOf(app).update({ documentId, data: { title: '公交到家' }, status: 'published' });
    const before = await rows();
    expect(await again(dated('云井镇公交开通'))).toBe('conflict:bothChanged');
    expect(await again(dated('公交到家'))).toBe('kept:editorsVersion');
    expect(await rows()).toEqual(before);
  });
});
