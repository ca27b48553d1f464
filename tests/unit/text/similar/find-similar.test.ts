import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { findSimilar } from '../../../../plugin/server/src/text/similar/find-similar';
import { MemoryIndex } from '../../../../plugin/server/src/text/similar/memory-index';
import { lookupKeysOf, signatureOf } from '../../../../plugin/server/src/text/similar/signature';
import { storiesOf } from './stories';

const samples = storiesOf('samples');
const stories = [...samples, ...storiesOf('invented')];
const texts = new Map(stories.map(({ id, paragraphs }) => [id, paragraphs.join('\n\n')]));
const index = new MemoryIndex();
for (const [id, text] of texts) index.add(id, lookupKeysOf(signatureOf(text)));
const textOf = (id: string) => texts.get(id) ?? null;

const furniture = ['登录 注册 设为首页 加入收藏', '当前位置：首页 > 要闻 > 正文', '打印本页 关闭窗口 分享到微信朋友圈', '免责声明：本站转载内容版权归原作者所有'];

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Makes a variant with random choices that the property runs vary. */
type Variant = (paragraphs: string[], random: () => number) => string;
const variants: Record<string, Variant> = {
  'with 20 % of the paragraphs dropped': (paragraphs, random) => {
    const left = [...paragraphs];
    for (let dropped = 0; dropped < Math.round(paragraphs.length * 0.2); dropped += 1) left.splice(Math.floor(random() * left.length), 1);
    return left.join('\n');
  },
  'with 3 % of the characters changed': (paragraphs, random) =>
    paragraphs.join('\n').replace(/[\s\S]/g, (character) => (random() < 0.03 ? String.fromCharCode(0x4e00 + Math.floor(random() * 5_000)) : character)),
  'with 15 % furniture added': (paragraphs, random) => {
    const lines = [...paragraphs];
    const length = paragraphs.join('').length;
    for (let added = 0; added < length * 0.15; ) {
      const line = furniture[Math.floor(random() * furniture.length)] + Math.floor(random() * 1_000);
      lines.splice(Math.floor(random() * (lines.length + 1)), 0, line);
      added += line.length;
    }
    return lines.join('\n');
  },
  'in traditional characters': (paragraphs) => toTraditional(paragraphs.join('\n')),
};

function excerpt(paragraphs: string[], random: () => number): string {
  const whole = paragraphs.join('\n');
  const length = Math.round(whole.length * 0.4);
  return whole.slice(Math.floor(random() * (whole.length - length))).slice(0, length);
}

/** Even random numbers (mulberry32): fast-check's own lean to the edges. */
const chance = fc.integer().map((seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
});
const RUNS = { numRuns: Number(process.env.COPYDESK_PROPERTY_RUNS ?? 10) };

jest.setTimeout(60_000);

describe('findSimilar', () => {
  it.each(Object.entries(variants))('finds a sample %s as its duplicate, and nothing else', async (_, variant) => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...samples), chance, async ({ id, paragraphs }, random) => {
      const found = await findSimilar(variant(paragraphs, random), index, textOf);
      expect(found.map((similar) => [similar.id, similar.kinship])).toEqual([[id, 'duplicate']]);
    }), RUNS);
  });

  it('finds an excerpt of 40 % as a part, and the whole by it', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...samples), chance, async ({ id, paragraphs }, random) => {
      const part = excerpt(paragraphs, random);
      const found = await findSimilar(part, index, textOf);
      expect(found.map((similar) => [similar.id, similar.kinship])).toEqual([[id, 'part']]);

      const parts = new MemoryIndex();
      parts.add('part', lookupKeysOf(signatureOf(part)));
      const wholes = await findSimilar(paragraphs.join('\n'), parts, () => part);
      expect(wholes).toMatchObject([{ id: 'part', kinship: 'whole', similarity: { secondInFirst: 1 } }]);
    }), RUNS);
  });

  it('finds nothing among unrelated texts of the same topic', async () => {
    for (const [id, text] of texts) {
      expect((await findSimilar(text, index, textOf)).map((similar) => similar.id)).toEqual([id]);
    }
  });

  it('finds nothing for a text without letters, and passes over a text that is gone', async () => {
    expect(await findSimilar('……！', index, textOf)).toEqual([]);
    expect(await findSimilar(samples[0].paragraphs.join(''), index, () => null)).toEqual([]);
  });
});

describe('MemoryIndex', () => {
  const keys = fc.uniqueArray(fc.nat(20), { maxLength: 6 }).map((list) => Uint32Array.from(list));
  it('answers as a plain list of texts would, whatever was added, replaced and removed', () => {
    const steps = fc.array(fc.record({ id: fc.constantFrom(...'abcdef'), keys: fc.option(keys) }), { maxLength: 200 });
    fc.assert(fc.property(steps, keys, (changes, asked) => {
      const tried = new MemoryIndex();
      const plain = new Map<string, Uint32Array>();
      for (const change of changes) {
        plain.delete(change.id);
        if (change.keys === null) tried.remove(change.id);
        else {
          tried.add(change.id, change.keys);
          plain.set(change.id, change.keys);
        }
      }
      const expected = [...plain]
        .map(([id, list]) => ({ id, sharedKeys: list.filter((key) => asked.includes(key)).length, keys: list.length }))
        .filter(({ sharedKeys }) => sharedKeys > 0)
        .sort((one, other) => other.sharedKeys - one.sharedKeys);
      expect(tried.candidates(asked, 10)).toEqual(expected);
      expect(tried.size).toBe(plain.size);
    }), { numRuns: 300 });
  });
});
