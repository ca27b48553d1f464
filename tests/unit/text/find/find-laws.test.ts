import fc from 'fast-check';
import { goldStories } from '../../../bench/entity-score';
import { find, type Found, type Story } from '../../../../plugin/server/src/text/find/find';
import { initiativeConfidence } from '../../../../plugin/server/src/text/find/initiatives/confidence';

const storyOf = (paragraphs: readonly string[], title: string | null = null): Story => ({
  title,
  kicker: null,
  subtitle: null,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
  publishedAt: '2023-05-06',
});

const PIECES = [
  '梧江水务集团有限公司', '东湾分公司', '第三党支部', '县人民医院', '和平村', '“海鸥”党员突击队', '开展', '联合', '、', '，', '。', '“', '”', '‘', '’',
  '（以下简称“梧江水务”）', '“一站一策”机制', '专项行动', '3.5万', '人次', '近', '两', '个', '去年底', '6月19日', '国网', '移动', '的', '和', '5G+', 'A股', ' ', '\n', '第', '十', '百分之', '三分之一', '是', '团', '市委', '《', '》', '𠮷',
] as const;
const paragraphs = fc.array(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 25 }).map((pieces) => pieces.join('')), { maxLength: 4 });

function textOf(story: Story, block: number): string {
  return block === -1 ? (story.title ?? '') : story.blocks[block].text;
}

function expectExactMentions(story: Story, { organizations, initiatives, dates, figures }: Found): void {
  for (const { name, aliases, mentions } of [...organizations, ...initiatives]) {
    for (const { block, start, end } of mentions) expect([name, ...aliases]).toContain(textOf(story, block).slice(start, end));
  }
  for (const { text, block, start, end } of dates) expect(textOf(story, block).slice(start, end)).toBe(text);
  for (const { quote, block } of figures) expect(textOf(story, block ?? -1)).toContain(quote);
}

describe('laws of finding', () => {
  it('mentions say exactly where a name or an alias stands, whatever the text', () => {
    fc.assert(
      fc.property(paragraphs, fc.option(fc.constantFrom(...PIECES)), (texts, title) => {
        const story = storyOf(texts, title);
        expectExactMentions(story, find(story));
      }),
      { numRuns: 200 },
    );
  });

  it('mentions are exact in the stories with gold answers, and every name is distinct', () => {
    for (const { story } of ['samples', 'invented', 'entities'].flatMap(goldStories)) {
      const found = find(story);
      expectExactMentions(story, found);
      const names = found.organizations.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, aliases } of found.organizations) expect(aliases).not.toContain(name);
    }
  });

  it('gives the same answer for the same story', () => {
    fc.assert(fc.property(paragraphs, (texts) => expect(find(storyOf(texts))).toEqual(find(storyOf(texts)))), { numRuns: 50 });
  });

  it('finds more of nothing in a story that says everything twice', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const once = find(storyOf(texts));
        const twice = find(storyOf([...texts, ...texts]));
        for (const { name } of once.organizations) expect(twice.organizations.flatMap((one) => [one.name, ...one.aliases])).toContain(name);
        expect(twice.figures.length).toBe(2 * once.figures.length);
      }),
      { numRuns: 100 },
    );
  });

  it('confidences are shares', () => {
    for (const { story } of goldStories('invented')) {
      const { organizations, initiatives } = find(story);
      for (const { confidence } of [...organizations, ...initiatives]) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('bad input', () => {
  const NAME = '梧江水务有限公司';

  it('answers an empty story with nothing', () => {
    expect(find(storyOf([]))).toEqual({ organizations: [], initiatives: [], figures: [], disagreements: [], dates: [] });
  });

  it('answers a long text without any name with nothing', () => {
    const { organizations, initiatives } = find(storyOf(['天很蓝，云很白，我们看山也看水。'.repeat(12_500)]));
    expect([organizations, initiatives]).toEqual([[], []]);
  });

  it('reads a story of 200,000 characters of news, and finds in it what it finds in its parts', () => {
    const [{ story }] = goldStories('samples');
    const once = story.blocks.map(({ text }) => text).join('');
    const { organizations } = find(storyOf([once.repeat(Math.ceil(200_000 / once.length))]));
    const names = organizations.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names).toEqual(expect.arrayContaining(find(storyOf([once])).organizations.map(({ name }) => name)));
  });

  it('counts a name that stands 10,000 times, every time', () => {
    const { organizations } = find(storyOf([`${NAME}，`.repeat(10_000)]));
    expect(organizations.map(({ name, mentions }) => [name, mentions.length])).toEqual([[NAME, 10_000]]);
  });

  it('takes in more figures and more mentions of an initiative than a function call takes arguments', () => {
    const many = 130_000;
    expect(find(storyOf(['3个'.repeat(many)])).figures).toHaveLength(many);
    expect(initiativeConfidence(new Array<'noun'>(many).fill('noun'), many)).toBe(initiativeConfidence(['noun'], many));
  });

  it('keeps a text of thousands of names quick, because a table of companies is a text too', () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `梧${String.fromCharCode(0x4e00 + index, 0x5e00 + ((index * 7) % 2_000))}水务有限公司`);
    const start = performance.now();
    const { organizations } = find(storyOf([names.join('、')]));
    expect(organizations.length).toBeGreaterThan(500);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    ['digits', '1'], ['numerals', '十'], ['opening quotes', '“'], ['quoted pairs', '“甲乙”'], ['heads', '公司'], ['grades', '县'], ['thousands', '1,111'], ['dates', '6月'], ['Latin letters', 'a'], ['joined numerals', '三分之'],
  ])('reads %s on a single line in time that grows with its length only', (_, piece) => {
    const timeFor = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      find(storyOf([text]));
      return performance.now() - start;
    };
    timeFor(10_000);
    const [short, long] = [timeFor(15_000), timeFor(90_000)];
    // Quadratic work would take 36 times as long; the slack is for a busy machine.
    expect(long).toBeLessThan(Math.max(short, 10) * 18);
  });
});
