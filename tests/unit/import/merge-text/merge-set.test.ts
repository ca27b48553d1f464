import fc from 'fast-check';
import { mergeScalar } from '../../../../plugin/server/src/import/merge-text/merge-scalar';
import { mergeSet } from '../../../../plugin/server/src/import/merge-text/merge-set';
import { RUNS } from './random-texts';

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
const figures = fc.uniqueArray(fc.record({ of: fc.constantFrom(...'abcd'), value: fc.nat(3) }), { selector: ({ of }) => of });
const anyFigures = fc.array(fc.record({ of: fc.constantFrom(...'ab'), value: fc.nat(2) }), { maxLength: 5 });
const self = (id: string) => id;
const of = (figure: { of: string }) => figure.of;

describe('mergeSet', () => {
  it('holds what both kept or either added, and nothing that either removed', () => {
    fc.assert(fc.property(ids, ids, ids, (base, editor, source) => {
      const { items, conflicts } = mergeSet(base, editor, source, self);
      const expected = [...'abcdefgh'].filter((id) =>
        base.includes(id) ? editor.includes(id) && source.includes(id) : editor.includes(id) || source.includes(id));
      expect([...items].sort()).toEqual(expected);
      expect(conflicts).toEqual([]);
    }), RUNS);
  });

  it('gives the other side whole where one changed nothing', () => {
    fc.assert(fc.property(figures, figures, (base, other) => {
      expect(mergeSet(base, base, other, of)).toEqual({ items: other, conflicts: [] });
      expect(mergeSet(base, other, base, of)).toEqual({ items: other, conflicts: [] });
      expect(mergeSet(base, other, other, of)).toEqual({ items: other, conflicts: [] });
    }), RUNS);
  });

  it.each([['figures of different keys', figures], ['any figures', anyFigures]])('changes nothing when it is merged again: %s', (_, lists) => {
    fc.assert(fc.property(lists, lists, lists, (base, editor, source) => {
      const { items } = mergeSet(base, editor, source, of);
      expect(mergeSet(base, items, source, of).items).toEqual(items);
    }), RUNS);
  });

  it('overwrites nothing that the editor wrote', () => {
    fc.assert(fc.property(figures, figures, figures, (base, editor, source) => {
      const { items } = mergeSet(base, editor, source, of);
      for (const figure of editor) {
        const before = base.find((other) => other.of === figure.of);
        if (before?.value !== figure.value) expect(items).toContainEqual(figure);
      }
      for (const figure of base) {
        if (!editor.some((other) => other.of === figure.of)) expect(items.map(of)).not.toContain(figure.of);
      }
    }), RUNS);
  });

  it('reports an item that both changed, and one that the source removed while the editor changed it', () => {
    const base = [{ of: 'a', value: 1 }, { of: 'b', value: 1 }];
    const editor = [{ of: 'a', value: 2 }, { of: 'b', value: 2 }];
    expect(mergeSet(base, editor, [{ of: 'a', value: 3 }], of)).toEqual({
      items: editor,
      conflicts: [
        { key: 'a', base: base[0], editor: editor[0], source: { of: 'a', value: 3 } },
        { key: 'b', base: base[1], editor: editor[1], source: null },
      ],
    });
  });

  it.each([
    ['the editor’s order where the editor sorted, the source’s addition after its neighbour', 'abc', 'cab', 'axbc', 'caxb'],
    ['the source’s order where only the source sorted, the editor’s addition after its neighbour', 'abc', 'abxc', 'cba', 'cbxa'],
    ['the editor’s addition in front', 'abc', 'xabc', 'abcd', 'xabcd'],
  ])('keeps %s', (_, base, editor, source, expected) => {
    expect(mergeSet([...base], [...editor], [...source], self).items.join('')).toBe(expected);
  });

  it('keeps an item that the editor entered twice', () => {
    expect(mergeSet(['a'], ['a', 'a'], ['a', 'b'], self).items).toEqual(['a', 'a', 'b']);
  });

  it('keeps different items of one key apart', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map((value) => ({ of: 'a', value }));
    expect(mergeSet([one, two], [one, three], [one, two, four], of)).toEqual({ items: [one, three, four], conflicts: [] });
  });

  it('asks the caller what counts as equal', () => {
    const loosely = (first: string | null, second: string | null) => (first ?? '').toLowerCase() === (second ?? '').toLowerCase();
    expect(mergeSet(['a', 'b'], ['A', 'b', 'c'], ['A', 'B'], (id) => id.toLowerCase(), loosely)).toEqual({ items: ['A', 'b', 'c'], conflicts: [] });
  });
});

describe('mergeScalar', () => {
  const value = fc.constantFrom<string | number | null | undefined>(null, undefined, '', '甲', '乙', 1, 2);
  it('never loses a value of the editor’s', () => {
    fc.assert(fc.property(value, value, value, (base, editor, source) => {
      const merged = mergeScalar(base, editor, source);
      if ((editor ?? null) !== (base ?? null)) expect(merged.value).toBe(editor);
      else expect(merged.value ?? null).toBe(source ?? null);
      expect(merged.changedBy === 'conflict').toBe(
        new Set([base, editor, source].map((one) => one ?? null)).size === 3,
      );
    }), RUNS);
  });
});
