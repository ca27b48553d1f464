import fc from 'fast-check';
import { concatenate, fromSource, replace, slice, sourceEnd, sourceStart, spansOf, trim, type Edit, type MappedText } from '../../../plugin/server/src/text/mapped-text';

const SOURCE = fc.string({ unit: fc.constantFrom('党', '建', '，', ' ', 'a', '1', '“', '\n', '\u{20BB7}'), maxLength: 60 });

/** Ascending edits without overlap, inside a text of the given length. */
function editsWithin(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(Math.max(0, length)), fc.nat(3), fc.constantFrom('', '，', '……', 'x', '“”')), { maxLength: 8 })
    .map((raw) => {
      const edits: Edit[] = [];
      let done = 0;
      for (const [start, width, text] of raw.sort((a, b) => a[0] - b[0])) {
        const from = Math.max(done, start);
        const to = Math.min(length, from + width);
        if (from > to || (from === to && text === '')) continue;
        edits.push({ from, to, text });
        done = to;
      }
      return edits;
    });
}

function plainReplace(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, text: by } of edits) {
    result += text.slice(done, from) + by;
    done = to;
  }
  return result + text.slice(done);
}

function expectWellFormed({ text, stretches }: MappedText): void {
  expect(stretches.length === 0).toBe(text === '');
  stretches.forEach((stretch, index) => {
    const next = stretches[index + 1];
    expect(stretch.at).toBe(index === 0 ? 0 : stretch.at);
    expect(stretch.start).toBeLessThanOrEqual(stretch.end);
    if (next !== undefined) {
      expect(next.at).toBeGreaterThan(stretch.at);
      expect(next.start).toBeGreaterThanOrEqual(stretch.end);
    }
  });
}

describe('mapped text', () => {
  it('keeps one stretch for a plain line', () => {
    expect(fromSource('矿井连续安全生产', 7).stretches).toEqual([{ at: 0, start: 7, end: 15 }]);
    expect(spansOf(slice(fromSource('矿井连续安全生产', 7), 2, 4))).toEqual([[9, 11]]);
  });

  it('makes one stretch of pieces that touch, and keeps apart those that do not', () => {
    expect(concatenate([fromSource('向滩', 0), fromSource('涂要地', 2)]).stretches).toHaveLength(1);
    expect(spansOf(concatenate([fromSource('向滩', 0), fromSource('涂要地', 4)]))).toEqual([[0, 2], [4, 7]]);
  });

  it('lays what is deleted to the character beside it', () => {
    const text = replace(fromSource('20 个', 3), [{ from: 2, to: 3, text: '' }]);
    expect(text.text).toBe('20个');
    expect(spansOf(text)).toEqual([[3, 7]]);
  });

  it('replaces as a string does, and never loses a character of the source', () => {
    fc.assert(
      fc.property(
        SOURCE.filter((source) => source.length > 0).chain((source) => fc.tuple(fc.constant(source), editsWithin(source.length))),
        fc.nat(50),
        ([source, edits], offset) => {
          const replaced = replace(fromSource(source, offset), edits);
          expect(replaced.text).toBe(plainReplace(source, edits));
          expectWellFormed(replaced);
          if (replaced.text !== '' && source !== '') expect(spansOf(replaced)).toEqual([[offset, offset + source.length]]);
        },
      ),
    );
  });

  it('parts a text so that its parts share the source without overlap', () => {
    fc.assert(
      fc.property(
        SOURCE.filter((source) => source.length > 0).chain((source) => fc.tuple(fc.constant(source), editsWithin(source.length))),
        fc.nat(80),
        ([source, edits], at) => {
          const whole = replace(fromSource(source, 0), edits);
          const left = slice(whole, 0, Math.min(at, whole.text.length));
          const right = slice(whole, Math.min(at, whole.text.length));
          expect(left.text + right.text).toBe(whole.text);
          expectWellFormed(left);
          expectWellFormed(right);
          if (left.text !== '' && right.text !== '') {
            expect(sourceEnd(left, left.text.length)).toBe(sourceStart(right, 0));
            expect(concatenate([left, right]).text).toBe(whole.text);
          }
        },
      ),
    );
  });

  it('trims white space and nothing else', () => {
    const trimmed = trim(fromSource('\u3000 山西联通 \n', 10));
    expect(trimmed.text).toBe('山西联通');
    expect(spansOf(trimmed)).toEqual([[12, 16]]);
  });
});
