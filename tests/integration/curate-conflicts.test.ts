import { articlesOf, conflictsOf, contest, decideAsSeen, draftOf, PARAGRAPHS, story, titles } from './contested-texts';
import { bootNewsroom, makeSource, runSource, type ImportApp } from './import-source';
import type { ConflictRow } from '../../plugin/server/src/import/rows';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { Decision } from '../../plugin/shared/conflicts';
import type { ConflictsService } from '../../plugin/server/src/services/conflicts';

let app: ImportApp;
let conflicts: ConflictsService;
beforeAll(async () => {
  app = await bootNewsroom();
  conflicts = conflictsOf(app);
});
afterAll(() => app?.stop());

const decide = (documentId: string, decision: Decision, value?: unknown) => decideAsSeen(app, documentId, decision, value);

describe('looking', () => {
  test('one shows what nobody changed once and marks the rest; the list is narrowed by source, field, state and page', async () => {
    const { source, open, articles } = await contest(app, '看', {
      before: [story('云溪镇开通公交'), story('云岭镇开通公交', ['云岭镇开通公交。', ...PARAGRAPHS.slice(1)])],
      edit: ({ body }) => ({ title: '公交进村', body: body.replace('票价一元', '票价两元') }),
      after: [story('云溪镇通公交', [PARAGRAPHS[0], PARAGRAPHS[1].replace('票价一元', '票价三元'), PARAGRAPHS[2]]), story('云岭镇通公交', ['云岭镇开通公交。', ...PARAGRAPHS.slice(1)])],
    });
    expect(open.map(({ field, article }) => [article?.documentId, field]).sort()).toEqual([[articles[0], 'body'], [articles[0], 'title'], [articles[1], 'title']].sort());
    const list = async (query: Parameters<ConflictsService['listConflicts']>[0]) => (await conflicts.listConflicts({ source: source.documentId, ...query })).pagination.total;
    expect([await list({ field: 'title' }), await list({ state: 'resolved' }), await list({ article: articles[1] }), await list({ source: 'other' })]).toEqual([2, 0, 1, 0]);
    const paged = await conflicts.listConflicts({ source: source.documentId, page: 2, pageSize: 2 });
    expect([paged.results.length, paged.pagination]).toEqual([1, { page: 2, pageSize: 2, pageCount: 2, total: 3 }]);
    expect(open[0]).toMatchObject({ state: 'open', source: { documentId: source.documentId, name: '看' }, article: { title: '公交进村' }, decided: null });

    const body = open.find(({ field }) => field === 'body')!;
    const { rows, editable, merged } = await conflicts.findConflict(body.documentId);
    expect(rows.map(({ changedBy }) => changedBy)).toEqual(['nobody', 'conflict', 'nobody']);
    const changed = rows[1] as Extract<(typeof rows)[number], { editor: unknown }>;
    const marked = (['base', 'editor', 'source'] as const).map((side) => changed[side].filter((part) => part.changed).map(({ text }) => text).join());
    expect(marked).toEqual(['一', '两', '三']);
    expect(editable).toContain('票价两元');
    expect(merged).toContain('票价三元');
  });
});

test('conflicts go along with a text whose source was made again', async () => {
  const { source, open: [conflict], articles } = await contest(app, '重建', titles('云坪镇'));
  await app.sources.deleteSource(source.documentId);
  const made = await makeSource(app, '重建');
  await runSource(app, made);
  expect((await conflicts.listConflicts({ source: made.documentId })).results).toMatchObject([{ documentId: conflict.documentId, article: { documentId: articles[0] }, source: { name: '重建' } }]);
});

describe('deciding', () => {
  test('mine: the article is not touched, and the same source asks no more', async () => {
    const { articles: [documentId], open: [conflict], again } = await contest(app, 'mine', titles('云山镇'));
    const before = await draftOf(app, documentId);
    expect(await decide(conflict.documentId, 'mine')).toMatchObject({ state: 'resolved', decided: { decision: 'mine', by: '林梅' } });
    expect(await draftOf(app, documentId)).toEqual(before);
    const run = await again([story('云山镇公交开通', PARAGRAPHS.slice(0, 2))]);
    expect(run.report).toEqual({ '0.txt': 'merged:fieldsChanged' });
    expect(await draftOf(app, documentId)).toMatchObject({ title: '公交开到云山镇' });
  });

  test('merged: the changes of both, and the source’s version of what both changed', async () => {
    const { articles: [documentId], open: [conflict] } = await contest(app, 'merged', {
      before: [story('云关镇开通公交')],
      edit: ({ body }) => ({ body: body.replace('票价一元', '票价两元').replace('镇长表示', '镇长昨日表示') }),
      after: [story('云关镇开通公交', [PARAGRAPHS[0].replace('一千二百', '一千三百'), PARAGRAPHS[1].replace('票价一元', '票价三元'), PARAGRAPHS[2]])],
    });
    await decide(conflict.documentId, 'merged');
    const { body } = await draftOf(app, documentId);
    for (const part of ['一千三百', '票价三元', '镇长昨日表示']) expect(body).toContain(part);
    expect(body).not.toContain('票价两元');
  });

  test('edited: a value of one’s own; one that the field cannot have is refused, and the conflict stays open', async () => {
    const { articles: [documentId], open: [conflict] } = await contest(app, 'edited', titles('云城镇'));
    await expect(decide(conflict.documentId, 'edited', '')).rejects.toThrow(/title/);
    await expect(decide(conflict.documentId, 'edited', { html: '<b>' })).rejects.toThrow(/title/);
    await expect(decide(conflict.documentId, 'edited')).rejects.toThrow(/title/);
    await decide(conflict.documentId, 'edited', '云城镇：公交开通了');
    expect(await draftOf(app, documentId)).toMatchObject({ title: '云城镇：公交开通了' });
  });

  test('a headline that reads like data stays the text that it is', async () => {
    const { articles: [documentId], open: [conflict] } = await contest(app, 'data', { ...titles('云州镇'), edit: { title: '2024' } });
    expect((await conflicts.findConflict(conflict.documentId)).versions).toEqual({ base: '云州镇开通公交', editor: '2024', source: '云州镇公交开通' });
    await decide(conflict.documentId, 'theirs');
    await conflicts.undoDecision(conflict.documentId);
    expect((await draftOf(app, documentId)).title).toBe('2024');
  });

  test('a headline that both rewrote is no mixture of both', async () => {
    const { open: [conflict] } = await contest(app, 'whole', titles('云井镇'));
    expect((await conflicts.findConflict(conflict.documentId)).merged).toBeNull();
    await expect(decide(conflict.documentId, 'merged')).rejects.toMatchObject({ code: 'notMergeable' });
  });

  test('a date takes its precision along, there and back', async () => {
    const dated = (date: string) => `云潭镇开通公交\n${date} 来源：云溪日报\n\n${PARAGRAPHS.join('\n\n')}\n`;
    const { articles: [documentId], open } = await contest(app, 'dates', {
      before: [dated('2024-07-08')],
      edit: { sourcePublishedAt: '2024-07-01T00:00:00.000Z', sourcePublishedPrecision: 'month' },
      after: [dated('2024-07-09 19:29:13')],
    });
    const conflict = open.find(({ field }) => field === 'sourcePublishedAt')!;
    await decide(conflict.documentId, 'theirs');
    expect(await draftOf(app, documentId)).toMatchObject({ sourcePublishedAt: '2024-07-09T11:29:13.000Z', sourcePublishedPrecision: 'second' });
    await conflicts.undoDecision(conflict.documentId);
    expect(await draftOf(app, documentId)).toMatchObject({ sourcePublishedAt: '2024-07-01T00:00:00.000Z', sourcePublishedPrecision: 'month' });
  });

  test('who looked at older versions is refused: an edit since, or a newer source', async () => {
    const { articles: [documentId], open: [conflict], again } = await contest(app, 'stale', titles('云田镇'));
    const { revision } = await conflicts.findConflict(conflict.documentId);
    await articlesOf(app).update({ documentId, data: { title: '又改过的标题' } });
    await expect(conflicts.decideConflict(conflict.documentId, { decision: 'theirs', revision })).rejects.toMatchObject({ code: 'changed' });
    const fresh = await conflicts.findConflict(conflict.documentId);
    await again([story('云田镇公交全线开通')]);
    await expect(conflicts.decideConflict(conflict.documentId, { decision: 'theirs', revision: fresh.revision })).rejects.toMatchObject({ code: 'changed' });
    expect(await draftOf(app, documentId)).toMatchObject({ title: '又改过的标题' });
    expect((await conflicts.listConflicts({ article: documentId })).results).toMatchObject([{ documentId: conflict.documentId, state: 'open' }]);
  });

  test('an article that was deleted leaves nothing to decide', async () => {
    const { articles: [documentId], open: [conflict] } = await contest(app, 'deleted', titles('云庄镇'));
    const { revision } = await conflicts.findConflict(conflict.documentId);
    await articlesOf(app).delete({ documentId });
    expect((await conflicts.listConflicts({ article: documentId })).results).toEqual([]);
    await expect(conflicts.decideConflict(conflict.documentId, { decision: 'theirs', revision })).rejects.toMatchObject({ code: 'decided' });
  });
});

describe('undoing', () => {
  test('is refused where somebody edited the article, or the source changed, since', async () => {
    const { articles: [edited, renewed], open, again } = await contest(app, 'undo-late', {
      before: [story('云港镇开通公交'), story('云桥镇开通公交', ['云桥镇开通公交。'])], edit: { title: '公交到家' }, after: [story('云港镇公交开通'), story('云桥镇公交开通', ['云桥镇开通公交。'])],
    });
    for (const { documentId } of open) await decide(documentId, 'theirs');
    await articlesOf(app).update({ documentId: edited, data: { title: '事后再改' } });
    await expect(conflicts.undoDecision(open[0].documentId)).rejects.toMatchObject({ code: 'touchedSince' });
    expect(await draftOf(app, edited)).toMatchObject({ title: '事后再改' });
    await again([story('云港镇公交开通'), story('云桥镇公交全开通', ['云桥镇开通公交。'])]);
    await expect(conflicts.undoDecision(open[1].documentId)).rejects.toMatchObject({ code: 'newSource' });
    expect(await draftOf(app, renewed)).toMatchObject({ title: '云桥镇公交全开通' });
  });
});

test('many that cannot be decided keep nobody from those behind them, and each is reported once', async () => {
  const { source, open: [{ documentId }] } = await contest(app, 'behind-many', titles('云尾镇'));
  const rows = rowsOf<ConflictRow>(app.strapi, UIDS.conflict);
  const { id, documentId: _, ...conflict } = (await rows.findOne({ where: { documentId } }))!;
  for (let index = 0; index < 203; index += 1) await rows.create({ data: { ...conflict, articleDocumentId: `gone-${index}` } });
  await rows.delete({ where: { id } });
  const { documentId: last } = await rows.create({ data: conflict });

  const group = { source: source.documentId, field: 'title' };
  const first = await conflicts.decideGroup(group, 'theirs');
  expect([first.done, first.refused.length, first.remaining]).toEqual([[], 200, 204]);
  const rest = await conflicts.decideGroup(group, 'theirs', null, { name: first.group!, after: first.next! });
  expect([rest.done, rest.refused.length, rest.remaining, rest.next]).toEqual([[last], 3, 203, null]);
  expect(new Set([...first.refused, ...rest.refused].map((refused) => refused.documentId)).size).toBe(203);
});
