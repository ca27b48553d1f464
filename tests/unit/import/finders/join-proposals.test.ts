import type { CleanedText } from '../../../../plugin/shared/cleaned-text';
import { joinProposals } from '../../../../plugin/server/src/import/finders/join-proposals';
import { readProposals } from '../../../../plugin/server/src/import/finders/read-proposals';

const text: CleanedText = {
  source: { key: 'a.txt', format: 'text', encoding: 'utf-8', bytes: 1, sha256: '' },
  ...{ title: '青禾社的一年', kicker: null, subtitle: null, outlet: null, site: null, bylines: [], publishedAt: null, canonicalUrl: null, script: 'hans' },
  blocks: [
    { kind: 'paragraph', text: '青禾社与松石水务集团合办“夜渡”，来了38个人。', spans: [[0, 24]] },
    { kind: 'paragraph', text: '青禾社说，明年还办。', spans: [[25, 35]] },
  ],
  removed: [],
  organizations: [{ name: '松石水务集团', kind: 'company', aliases: ['松石水务'], parent: null, mentions: [{ block: 0, start: 4, end: 10 }] }],
  initiatives: [],
  figures: [],
  warnings: [],
};
const join = (answer: unknown) => joinProposals(text, readProposals(answer), 'our-model');

describe('joining what a finder proposes', () => {
  it('adds a new name with its origin and every place where it or an alias stands', () => {
    const { organizations } = join({ organizations: [{ name: '青禾社', kind: 'other', confidence: 0.7 }] });
    expect(organizations[1]).toEqual({
      ...{ name: '青禾社', kind: 'other', aliases: [], parent: null, confidence: 0.7, origin: 'our-model' },
      mentions: [{ block: -1, start: 0, end: 3 }, { block: 0, start: 0, end: 3 }, { block: 1, start: 0, end: 3 }],
    });
  });

  it('keeps the places that it gives where the name stands there, and drops the others', () => {
    const mentions = [{ block: 1, start: 0, end: 3 }, { block: 1, start: 1, end: 4 }, { block: 9, start: 0, end: 3 }];
    expect(join({ organizations: [{ name: '青禾社', kind: 'other', mentions }] }).organizations[1].mentions).toEqual([mentions[0]]);
  });

  it('leaves what the grammar found as it is, under whatever name it comes again', () => {
    expect(join({ organizations: [{ name: '“松石水务”', kind: 'team' }, { name: '松石水务集团', kind: 'team' }] }).organizations).toEqual(text.organizations);
  });

  it('drops what stands nowhere in the story', () => {
    const { organizations, initiatives, figures } = join({
      organizations: [{ name: '无有公司', kind: 'company' }],
      initiatives: [{ name: '无有行动', kind: 'campaign' }],
      figures: [{ value: 40, unit: '人', quote: '40人', block: 0 }],
    });
    expect([organizations.length, initiatives, figures]).toEqual([1, [], []]);
  });

  it('adds initiatives and figures with their origin', () => {
    const { initiatives, figures } = join({
      initiatives: [{ name: '夜渡', kind: 'campaign', organizations: ['青禾社'] }],
      figures: [{ value: 38, unit: '个', of: '人', quote: '38个人', block: 0 }],
    });
    expect(initiatives).toMatchObject([{ name: '夜渡', kind: 'campaign', organizations: ['青禾社'], origin: 'our-model', mentions: [{ block: 0, start: 13, end: 15 }] }]);
    expect(figures).toEqual([{ value: 38, unit: '个', of: '人', quote: '38个人', block: 0, date: null, origin: 'our-model' }]);
  });
});

describe('reading what a finder answers', () => {
  it.each([
    [null, /“the top”/],
    [{ organizations: [{ name: '青', kind: 'other' }] }, /“organizations\.0\.name”/],
    [{ organizations: [{ name: '青禾社', kind: 'club' }] }, /“organizations\.0\.kind”/],
    [{ organizations: [{ name: '<script>社', kind: 'other' }] }, /characters that no name has/],
    [{ organizations: [{ name: '青禾\u0000社', kind: 'other' }] }, /characters that no name has/],
    [{ initiatives: [{ name: '夜渡行动', kind: 'campaign', confidence: 7 }] }, /“initiatives\.0\.confidence”/],
    [{ figures: [{ value: '38', unit: '人', quote: '38人', block: 0 }] }, /“figures\.0\.value”/],
    [{ figures: [{ value: 38, unit: '人', quote: '38人', block: 0, date: 'yesterday' }] }, /“figures\.0\.date”/],
    [{ organizations: Array.from({ length: 501 }, () => ({ name: '青禾社', kind: 'other' })) }, /“organizations”/],
  ])('refuses %j', (answer, message) => {
    expect(() => readProposals(answer)).toThrow(message);
  });
});
