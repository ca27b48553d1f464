import { articlesOf, conflictsOf, contest, decideAsSeen, draftOf, PARAGRAPHS, story, titles } from './contested-texts';
import { bootNewsroom, type ImportApp } from './import-source';
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

describe('deciding', () => {
  test('theirs: the draft has the source’s version, nothing is published', async () => {
    const { articles: [documentId], open: [conflict] } = await contest(app, 'theirs', { ...titles('云河镇'), input: { publishPolicy: 'always' } });
    await decide(conflict.documentId, 'theirs');
    expect(await draftOf(app, documentId)).toMatchObject({ title: '云河镇公交开通' });
    expect(await articlesOf(app).findOne({ documentId, status: 'published' })).toMatchObject({ title: '云河镇开通公交' });
  });

  test('of two who decide at once, one is refused and told who was first', async () => {
    const { articles: [documentId], open: [conflict] } = await contest(app, 'at-once', titles('云塔镇'));
    const { revision } = await conflicts.findConflict(conflict.documentId);
    const both = await Promise.allSettled([
      conflicts.decideConflict(conflict.documentId, { decision: 'mine', revision }, '林梅'),
      conflicts.decideConflict(conflict.documentId, { decision: 'theirs', revision }, '陈帆'),
    ]);
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    const winner = both[0].status === 'fulfilled' ? '林梅' : '陈帆';
    expect(refused).toMatchObject([{ code: 'decided', message: expect.stringContaining(winner) }]);
    expect(await draftOf(app, documentId)).toMatchObject({ title: winner === '林梅' ? '公交开到云塔镇' : '云塔镇公交开通' });
  });
});

describe('undoing', () => {
  test('gives article, base and conflict back', async () => {
    const { articles: [documentId], open: [conflict], again } = await contest(app, 'undo', titles('云村镇'));
    const before = await conflicts.findConflict(conflict.documentId);
    await decide(conflict.documentId, 'theirs');
    await conflicts.undoDecision(conflict.documentId);
    expect(await draftOf(app, documentId)).toMatchObject({ title: '公交开到云村镇' });
    expect(await conflicts.findConflict(conflict.documentId)).toEqual(before);
    expect((await again([story('云村镇公交全开通')])).report).toEqual({ '0.txt': 'conflict:bothChanged' });
    await expect(conflicts.undoDecision(conflict.documentId)).rejects.toMatchObject({ code: 'notDecided' });
  });
});

describe('deciding many', () => {
  const stories = (title: (index: number) => string, outlet: string) => [0, 1, 2].map((index) => `${title(index)}\n2024-07-08 来源：${outlet}\n\n第${index}条线路开通。\n\n${PARAGRAPHS.join('\n\n')}\n`);
  const outlets = { before: stories((index) => `第${index}路公交`, '云溪日报'), edit: { outlet: '云溪日报社' }, after: stories((index) => `第${index}路公交`, '云溪晚报') };

  test('like one: all with the same change of the same field, and all of it is undone at once', async () => {
    const { articles, open } = await contest(app, 'alike', outlets);
    const others = await contest(app, 'alike-not', titles('云泉镇'));
    expect((await conflicts.findConflict(open[0].documentId)).alike).toBe(3);
    expect(await conflicts.decideGroup({ alike: open[1].documentId }, 'theirs', '林梅')).toMatchObject({ refused: [], remaining: 0, done: open.map(({ documentId }) => documentId) });
    for (const documentId of articles) expect(await draftOf(app, documentId)).toMatchObject({ outlet: '云溪晚报' });
    expect((await conflicts.listConflicts({ source: others.source.documentId })).pagination.total).toBe(1);
    const [single] = others.open;
    await decide(single.documentId, 'mine');
    expect(await conflicts.undoDecisions(single.documentId)).toMatchObject({ done: [single.documentId] });
    await decide(single.documentId, 'mine');
    expect(await conflicts.undoDecisions(open[2].documentId)).toMatchObject({ done: [open[0].documentId, open[1].documentId, open[2].documentId], refused: [], remaining: 0 });
    expect((await conflicts.findConflict(single.documentId)).state).toBe('resolved');
    for (const documentId of articles) expect(await draftOf(app, documentId)).toMatchObject({ outlet: '云溪日报社' });
    expect((await conflicts.findConflict(open[0].documentId)).alike).toBe(3);
    await conflicts.decideGroup({ alike: open[1].documentId }, 'mine');
  });

  test('a field of a source; an article that was edited since is left to be looked at', async () => {
    const { articles, source, open } = await contest(app, 'fields', outlets);
    await articlesOf(app).update({ documentId: articles[1], data: { outlet: '刚改的' } });
    const group = { source: source.documentId, field: 'outlet' };
    expect(await conflicts.decideGroup(group, 'theirs')).toMatchObject({ done: [open[0].documentId, open[2].documentId], refused: [{ documentId: open[1].documentId, code: 'changed' }], remaining: 1 });
    expect(await draftOf(app, articles[1])).toMatchObject({ outlet: '刚改的' });
    expect(await conflicts.decideGroup(group, 'mine')).toMatchObject({ refused: [], remaining: 0 });
  });
});

describe('the same difference again', () => {

  test('is decided as before, and the report says so', async () => {
    const flaps = titles('云栖镇');
    const { articles: [documentId], open: [conflict], again } = await contest(app, 'flaps', flaps);
    await decide(conflict.documentId, 'mine');
    const back = await again(flaps.before);
    expect(back.report).toEqual({ '0.txt': 'conflict:bothChanged' });
    const { results: [other] } = await conflicts.listConflicts({ article: documentId });
    await decide(other.documentId, 'mine');
    const third = await again(flaps.after);
    expect(third.report).toEqual({ '0.txt': 'kept:decidedBefore' });
    expect(third.items[0].reason?.message).toContain('林梅');
    expect((await again(flaps.before)).report).toEqual({ '0.txt': 'kept:decidedBefore' });
    expect((await conflicts.listConflicts({ article: documentId })).results).toEqual([]);
  });

  test('a decision that wrote to the article holds for the version that it was made about only, and can be undone again', async () => {
    const flaps = titles('云浦镇');
    const { articles: [documentId], open: [conflict], again } = await contest(app, 'flaps-theirs', flaps);
    await decide(conflict.documentId, 'theirs');
    expect((await again(flaps.before)).report).toEqual({ '0.txt': 'updated:fieldsChanged' });
    await articlesOf(app).update({ documentId, data: { title: '公交开到云浦镇' } });
    expect((await again(flaps.after)).report).toEqual({ '0.txt': 'merged:decidedBefore' });
    expect(await draftOf(app, documentId)).toMatchObject({ title: '云浦镇公交开通' });
    await conflicts.undoDecision(conflict.documentId);
    expect(await draftOf(app, documentId)).toMatchObject({ title: '公交开到云浦镇' });
    await decide(conflict.documentId, 'theirs');
    await again(flaps.before);
    await articlesOf(app).update({ documentId, data: { title: '另一个标题' } });
    expect((await again(flaps.after)).report).toEqual({ '0.txt': 'conflict:bothChanged' });
    expect(await draftOf(app, documentId)).toMatchObject({ title: '另一个标题' });
  });
});
