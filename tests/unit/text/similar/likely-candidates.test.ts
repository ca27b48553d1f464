import { likelyCandidates } from '../../../../plugin/server/src/text/similar/likely-candidates';

/** Keys of a text: 32 of its MinHash, and so many sampled runs. */
const keysOf = (sampled: number) => new Uint32Array(32 + sampled);
const candidate = (sampled: number, sharedKeys: number) => ({ id: 'other', keys: 32 + sampled, sharedKeys });

describe('likelyCandidates', () => {
  it('leaves out a long text that shares as little as texts of one topic do by chance', () => {
    expect(likelyCandidates(keysOf(50), [candidate(50, 2)])).toEqual([]);
    expect(likelyCandidates(keysOf(50), [candidate(50, 3)])).toHaveLength(1);
  });

  it('measures by the shorter of both, so that a short text is compared for one key', () => {
    expect(likelyCandidates(keysOf(500), [candidate(3, 1)])).toHaveLength(1);
    expect(likelyCandidates(keysOf(3), [candidate(500, 1)])).toHaveLength(1);
    expect(likelyCandidates(keysOf(0), [candidate(0, 1)])).toHaveLength(1);
  });
});
