/** Which names of two texts are linked to one entry, over the whole path from the text to the article. */
import { rowsOf, UIDS } from '../../../plugin/server/src/strapi';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from '../import-source';
import { ONE_BODY, TWO_BODIES, type Pair } from './pairs';

interface Mention {
  entityDocumentId: string;
  name: string;
  articleDocumentId: string;
}

const PAIRS = [...ONE_BODY, ...TWO_BODIES];
const subjects = ['防汛', '春耕', '防火', '安全生产', '便民服务', '志愿服务', '人才培养'];
const story = (name: string, index: number) => `${subjects[index % subjects.length]}工作会议召开\n\n第${index}号消息：昨日，${name}召开会议，部署${subjects[index % subjects.length]}工作。\n\n会议要求，各岗位细化措施，把责任落到实处。\n`;
const keyOf = (index: number, side: number) => `${index}-${side}.txt`;

/** Imports one name of each pair, then the other; gives the entry that each text's name is linked to. */
async function linked(app: ImportApp, orderOf: (pair: Pair) => Pair): Promise<Map<string, string[]>> {
  const source = await makeSource(app, 'pairs');
  const rounds = [0, 1].map((side) => Object.fromEntries(PAIRS.map((pair, index) => [keyOf(index, side), story(orderOf(pair)[side], index * 2 + side)])));
  for (const texts of rounds) {
    await writeTexts(source.directory, texts);
    await runSource(app, source);
  }
  const articles = await rowsOf<{ key: string; articleDocumentId: string }>(app.strapi, UIDS.sourceText).findMany({ select: ['key', 'articleDocumentId'] });
  const mentions = await rowsOf<Mention>(app.strapi, UIDS.mention).findMany({ where: { entityType: 'organization' } });
  return new Map(articles.map(({ key, articleDocumentId }) => {
    const [index, side] = key.split(/[-.]/).map(Number);
    const name = orderOf(PAIRS[index])[side];
    return [key, mentions.filter((mention) => mention.articleDocumentId === articleDocumentId && mention.name === name).map(({ entityDocumentId }) => entityDocumentId)];
  }));
}

describe.each([
  ['in one order', (pair: Pair): Pair => pair],
  ['in the other order', ([one, other]: Pair): Pair => [other, one]],
])('names of two texts, imported %s', (_, orderOf) => {
  let app: ImportApp;
  let entries: Map<string, string[]>;
  beforeAll(async () => {
    app = await bootNewsroom();
    entries = await linked(app, orderOf);
  });
  afterAll(() => app?.stop());

  const entryOf = (pair: Pair, side: number): string | undefined => entries.get(keyOf(PAIRS.indexOf(pair), side))?.[0];

  test('are all found', () => {
    const missing = PAIRS.flatMap((pair) => [0, 1].filter((side) => entryOf(pair, side) === undefined).map((side) => orderOf(pair)[side]));
    expect(missing).toEqual([]);
  });

  test('are never linked to one entry where they are two bodies', () => {
    expect(TWO_BODIES.filter((pair) => entryOf(pair, 0) === entryOf(pair, 1))).toEqual([]);
  });

  test('are linked to one entry where they are one', () => {
    expect(ONE_BODY.filter((pair) => entryOf(pair, 0) !== entryOf(pair, 1))).toEqual([]);
  });

  test('become aliases of the entry, as suggestions that an editor may take back', async () => {
    const documentId = entryOf(ONE_BODY[0], 0);
    const entry = await rowsOf<{ name: string; reviewState: string; aliases: { name: string }[] }>(app.strapi, UIDS.organization).findOne({ where: { documentId }, populate: { aliases: true } });
    expect(entry).toMatchObject({ name: orderOf(ONE_BODY[0])[0], reviewState: 'suggested', aliases: [{ name: orderOf(ONE_BODY[0])[1] }] });
  });
});
