/** Two people who save one article at once: each is named for what she wrote, and for nothing else. */
import { registerFirst, signInWith, type Administrator } from './admin-api/administrators';
import { draftOf, story } from './contested-texts';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';
import { UIDS } from '../../plugin/server/src/strapi';
import type { ArticleOriginRecord } from '../../plugin/shared/records';

let app: ImportApp;
let chief: Administrator;
let colleague: Administrator;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
  const subject = UIDS.article;
  colleague = await signInWith(app, 'chen-fan', [
    { action: 'plugin::content-manager.explorer.read', subject },
    { action: 'plugin::content-manager.explorer.update', subject, properties: { fields: ['title', 'kicker', 'subtitle', 'outlet'] } },
  ]);
});
afterAll(() => app?.stop());

test('of saves at once none is forgotten', async () => {
  const source = await makeSource(app, 'at-once');
  await writeTexts(source.directory, { 'a.txt': story('云台镇开通公交') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  const save = (who: Administrator, data: object) => who.manage('put', `/collection-types/${UIDS.article}/${documentId}`, data);
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all([save(chief, { kicker: `引题${round}` }), save(colleague, { subtitle: `副题${round}` })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await draftOf(app, documentId)).toMatchObject({ kicker: `引题${round}`, subtitle: `副题${round}` });
    const { writers } = (await chief.request('get', `/articles/${documentId}/origin`)).body.data as ArticleOriginRecord;
    const byEditors = writers.filter(({ by }) => by === 'editor').map(({ field, user }) => [field, user]);
    expect(byEditors.sort()).toEqual([['kicker', 'Mei Lin'], ['subtitle', 'chen-fan']]);
  }
});
