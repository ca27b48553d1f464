import type { ConflictDetail } from '../../../plugin/shared/conflicts';
import { contest, draftOf, PARAGRAPHS, story, type Contest } from '../contested-texts';
import { bootNewsroom, type ImportApp } from '../import-source';
import { registerFirst, type Administrator } from './administrators';

let app: ImportApp;
let chief: Administrator;
let contested: Contest;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
  const stories = (title: string) => [0, 1].map((index) => story(title, [`第${index}条线路开通。`, ...PARAGRAPHS]));
  contested = await contest(app, 'asked', { before: stories('云溪镇开通公交'), edit: { title: '公交进村' }, after: stories('云溪镇公交开通') });
});
afterAll(() => app?.stop());

const find = async (documentId: string): Promise<ConflictDetail> => (await chief.request('get', `/conflicts/${documentId}`)).body.data;

test('a conflict is listed, decided, refused to the next, and undone', async () => {
  const { articles: [article], source } = contested;
  const listed = await chief.request('get', `/conflicts?source=${source.documentId}&field=title&pageSize=1`);
  expect(listed.body.data).toMatchObject({ results: [{ field: 'title', article: { documentId: article } }], pagination: { total: 2, pageCount: 2 } });
  const { documentId } = listed.body.data.results[0];
  const { revision, alike, next, previous } = await find(documentId);
  expect([alike, next, previous]).toEqual([2, contested.open[1].documentId, null]);

  const decided = await chief.request('post', `/conflicts/${documentId}/decide`, { decision: 'theirs', revision });
  expect([decided.status, decided.body.data.decided]).toEqual([200, { decision: 'theirs', by: 'Mei Lin', at: expect.any(String), group: null }]);
  const late = await chief.request('post', `/conflicts/${documentId}/decide`, { decision: 'mine', revision });
  expect([late.status, late.body.error.details, late.body.error.message]).toEqual([409, { code: 'decided' }, expect.stringContaining('Mei Lin')]);
  expect(await draftOf(app, article)).toMatchObject({ title: '云溪镇公交开通' });

  const undone = await chief.request('post', `/conflicts/${documentId}/undo`, {});
  expect([undone.status, undone.body.data]).toEqual([200, { done: [documentId], refused: [], remaining: 0, next: null, group: null }]);
  expect(await draftOf(app, article)).toMatchObject({ title: '公交进村' });
  expect((await find(documentId)).revision).toBe(revision);
});

test('all of a field of a source are decided and undone at once', async () => {
  const group = { source: contested.source.documentId, field: 'title' };
  const decided = await chief.request('post', '/conflicts/decide', { decision: 'mine', ...group });
  expect(decided.body.data).toEqual({ done: contested.open.map(({ documentId }) => documentId), refused: [], remaining: 0, next: null, group: expect.any(String) });
  const undone = await chief.request('post', `/conflicts/${contested.open[1].documentId}/undo`, { group: true });
  expect(undone.body.data.done).toHaveLength(2);
});

test.each([
  ['a decision that there is not', { decision: 'both', revision: 'a'.repeat(64) }],
  ['no revision', { decision: 'theirs' }],
  ['a value that the field cannot have', { decision: 'edited', value: ['甲'] }],
  ['an empty headline', { decision: 'edited', value: '   ' }],
  ['more than is asked', { decision: 'mine', revision: 'a'.repeat(64), documentId: 'x' }],
])('%s is refused', async (_, body) => {
  const { documentId } = contested.open[0];
  const revision = body.decision === 'edited' ? { revision: (await find(documentId)).revision } : {};
  const answer = await chief.request('post', `/conflicts/${documentId}/decide`, { ...body, ...revision });
  expect(answer.status).toBe(400);
  expect((await find(documentId)).state).toBe('open');
});

test('a group of everything, and conflicts that are not there, are refused', async () => {
  expect((await chief.request('post', '/conflicts/decide', { decision: 'theirs' })).status).toBe(400);
  expect((await chief.request('post', '/conflicts/decide', { decision: 'edited', alike: contested.open[0].documentId })).status).toBe(400);
  expect((await chief.request('post', '/conflicts/decide', { decision: 'theirs', alike: 'nothing' })).status).toBe(404);
  expect((await chief.request('get', '/conflicts/nothing')).status).toBe(404);
});
