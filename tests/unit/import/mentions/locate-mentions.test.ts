import fc from 'fast-check';
import { bodyOf } from '../../../../plugin/server/src/import/article/body';
import { locateMentions } from '../../../../plugin/server/src/import/mentions/locate-mentions';
import { mentionsOfText } from '../../../../plugin/server/src/import/mentions/mention-rows';
import { sentenceAround } from '../../../../plugin/server/src/import/mentions/sentence';
import type { Block } from '../../../../plugin/shared/cleaned-text';

const NAMES = ['青禾农业公司', '“六个一”工作机制', '云溪镇党委', 'A1*服务队'];
const sentence = fc
  .tuple(fc.string({ unit: fc.constantFrom(...'春种秋收渠水_*#<[1.'), maxLength: 12 }), fc.constantFrom(...NAMES), fc.constantFrom('办了夜校。', '来了！', '（含分队）。', ''))
  .map(([before, name, after]) => ({ text: `${before}${name}${after}`, start: before.length, name }));
const block = fc.record({ kind: fc.constantFrom<Block['kind'][]>('paragraph', 'heading', 'listItem', 'quote', 'caption'), sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }) });

/** A text with all places where it names something, as a finder would give them. */
const storyOf = (blocks: { kind: Block['kind']; sentences: { text: string; start: number; name: string }[] }[]) => {
  const places: [number, number, number][] = [];
  const made = blocks.map(({ kind, sentences }, index): Block => {
    let text = '';
    for (const each of sentences) {
      places.push([index, text.length + each.start, text.length + each.start + each.name.length]);
      text += each.text;
    }
    return { kind, text, spans: [] };
  });
  return { blocks: made, mentions: mentionsOfText({ title: null, blocks: made }, [{ type: 'organization', documentId: 'x', name: '', confidence: null, mentions: places }]) };
};

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('each mention is found in the body made from its text, in the order of the text', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const { blocks: made, mentions } = storyOf(blocks);
      const body = bodyOf(made);
      const places = locateMentions(mentions, { title: null, body });
      places.forEach((place, index) => expect(lettersOf(body.slice(place!.start, place!.end))).toBe(lettersOf(mentions[index].name)));
      const starts = places.map((place) => place!.start);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
    }),
    { numRuns: 300 },
  );
});

describe('after an edit', () => {
  const text = '青禾农业公司办了夜校，三百人报名。次日，青禾农业公司又添两班。';
  const { mentions } = storyOf([]);
  expect(mentions).toEqual([]);
  const found = mentionsOfText({ title: '夜校开班', blocks: [{ kind: 'paragraph', text, spans: [] }] }, [
    { type: 'organization', documentId: 'x', name: '', confidence: 0.9, mentions: [[0, 0, 6], [0, 20, 26]] },
  ]);
  const starts = (body: string) => locateMentions(found, { title: null, body }).map((place) => place && [place.block, place.start]);

  test('a sentence that survives keeps its mention, wherever it moved', () => {
    expect(starts(text)).toEqual([[0, 0], [0, 20]]);
    expect(starts(`导语一段。\n\n## 小标题\n\n${text}`)).toEqual([[2, 15], [2, 35]]);
  });
  test('punctuation and emphasis do not make another sentence', () => {
    expect(starts('**青禾农业公司**办了夜校；三百人报名……次日青禾农业公司又添两班！')).toEqual([[0, 2], [0, 24]]);
  });
  test('a sentence that was rewritten loses its mention, though the name still stands there', () => {
    expect(starts('青禾农业公司办了夜校，四百人报名。次日，青禾农业公司又添两班。')).toEqual([null, [0, 20]]);
  });
  test('a sentence does not reach across paragraphs', () => {
    expect(starts('青禾农业公司办了夜校\n\n三百人报名。')).toEqual([null, null]);
  });
});

test('a sentence that stood twice and stands once keeps one mention', () => {
  const line = '青禾农业公司来了。';
  const twice = mentionsOfText({ title: null, blocks: [line, line].map((text) => ({ kind: 'paragraph' as const, text, spans: [] })) }, [
    { type: 'organization', documentId: 'x', name: '', confidence: null, mentions: [[0, 0, 6], [1, 0, 6]] },
  ]);
  expect(locateMentions(twice, { title: null, body: `${line}\n\n${line}` }).map((place) => place?.block)).toEqual([0, 1]);
  expect(locateMentions(twice, { title: null, body: line }).map((place) => place?.block)).toEqual([0, undefined]);
});

test('places outside the text are left out, and a name repeated ten thousand times is evidence a hundred times', () => {
  const text = '青禾'.repeat(10_000);
  const places = Array.from({ length: 10_000 }, (_, index): [number, number, number] => [0, index * 2, index * 2 + 2]);
  const mentions = mentionsOfText({ title: null, blocks: [{ kind: 'paragraph', text, spans: [] }] }, [
    { type: 'organization', documentId: 'x', name: '', confidence: null, mentions: [[0, 5, 5], [7, 0, 2], [0, 19_999, 20_003], ...places] },
  ]);
  expect(mentions).toHaveLength(100);
  expect(Math.max(...mentions.map(({ quote }) => quote.length))).toBeLessThan(500);
});

test.each([
  ['前句。青禾公司来了。后句。', '青禾公司', '青禾公司来了。'],
  ['他说：“青禾公司来了。”众人鼓掌。', '青禾公司', '他说：“青禾公司来了。”'],
  ['他说：“走吧。”青禾公司便走了。', '青禾公司', '青禾公司便走了。'],
  ['第一行\n 青禾公司 \n第三行', '青禾公司', '青禾公司'],
])('the sentence in %s', (text, name, sentenceText) => {
  const start = text.indexOf(name);
  const { text: found, start: at } = sentenceAround(text, start, start + name.length);
  expect([found, text.slice(at, at + found.length)]).toEqual([sentenceText, sentenceText]);
});
