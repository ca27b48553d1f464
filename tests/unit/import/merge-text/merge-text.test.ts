import fc from 'fast-check';
import { mergePieces, textOf } from '../../../../plugin/server/src/import/merge-text/merge-pieces';
import { mergeText, takeSource } from '../../../../plugin/server/src/import/merge-text/merge-text';
import { RUNS, text, triple } from './random-texts';

describe('laws of the merge', () => {
  it('accounts for every character of base, editor and source in its pieces', () => {
    fc.assert(fc.property(triple, ({ base, editor, source }) => {
      const pieces = mergePieces(base, editor, source, 'character');
      expect(pieces.map((piece) => piece.base).join('')).toBe(base);
      expect(pieces.map((piece) => piece.editor).join('')).toBe(editor);
      expect(pieces.map((piece) => piece.source).join('')).toBe(source);
      for (const piece of pieces) {
        if (piece.changedBy === 'nobody') expect([piece.editor, piece.source]).toEqual([piece.base, piece.base]);
        if (piece.changedBy === 'editor') expect(piece.source).toBe(piece.base);
        if (piece.changedBy === 'source') expect(piece.editor).toBe(piece.base);
        if (piece.changedBy === 'both') expect(piece.editor).toBe(piece.source);
        if (piece.changedBy !== 'source') expect(textOf(piece)).toBe(piece.editor);
        else expect(textOf(piece)).toBe(piece.source);
      }
    }), RUNS);
  });

  it('gives the source where the editor changed nothing, and the editor where the source changed nothing', () => {
    fc.assert(fc.property(text, text, (base, other) => {
      expect(mergeText(base, base, other)).toEqual({ text: other, conflicts: [], merged: false });
      expect(mergeText(base, other, base)).toEqual({ text: other, conflicts: [], merged: false });
      expect(mergeText(base, other, other)).toEqual({ text: other, conflicts: [], merged: false });
    }), RUNS);
  });

  it('changes nothing when it is merged again', () => {
    fc.assert(fc.property(triple, ({ base, editor, source }) => {
      const merged = mergeText(base, editor, source).text;
      expect(mergeText(base, merged, source).text).toBe(merged);
    }), RUNS);
  });

  it('keeps the editor’s version of a conflict in place', () => {
    fc.assert(fc.property(triple, ({ base, editor, source }) => {
      const { text: merged, conflicts } = mergeText(base, editor, source);
      let end = 0;
      for (const conflict of conflicts) {
        expect(conflict.start).toBeGreaterThanOrEqual(end);
        expect(merged.slice(conflict.start, conflict.end)).toBe(conflict.editor);
        expect(conflict.editor).not.toBe(conflict.source);
        end = conflict.end;
      }
    }), RUNS);
  });

  it('does not ask who is who: with the roles changed the merge is the same, conflicts taken the other way', () => {
    fc.assert(fc.property(triple, ({ base, editor, source }) => {
      const { text: merged, conflicts } = mergeText(base, editor, source);
      const theirs = [...conflicts].reverse().reduce(takeSource, merged);
      expect(theirs).toBe(mergeText(base, source, editor).text);
    }), RUNS);
  });

  it('asks whoever is called the editor where only one way round is stable', () => {
    const [base, one, other] = ['服务“六个一”，支部，\n', '\n\n服务支部,“六个一”支部；机制，\n\n', '支部服务“六个一”，支部，\n'];
    expect(mergeText(base, one, other).conflicts).toHaveLength(1);
    expect(mergeText(base, other, one).conflicts).toHaveLength(1);
  });
});

describe('an editor and a source that changed different things', () => {
  const base = '# 一、建强组织\n\n公司党委下设305个党支部，分布在12个县。各支部每月学习一次。\n\n近年来，支部结合业务，开展服务活动。';

  it('merges changes of different paragraphs', () => {
    const editor = base.replace('每月学习一次', '每周学习一次');
    const source = `${base}\n\n截至目前，已服务群众3万人次。`;
    expect(mergeText(base, editor, source)).toEqual({
      text: `${editor}\n\n截至目前，已服务群众3万人次。`, conflicts: [], merged: true,
    });
  });

  it('merges changes of different clauses of a paragraph', () => {
    const merged = mergeText(base, base.replace('305个', '306个'), base.replace('每月学习', '每周学习'));
    expect(merged).toEqual({ text: base.replace('305个', '306个').replace('每月学习', '每周学习'), conflicts: [], merged: true });
  });

  it('merges changes inside a clause that stand apart', () => {
    const merged = mergeText(base, base.replace('公司党委', '集团党委'), base.replace('305个', '306个'));
    expect(merged).toEqual({ text: base.replace('公司党委', '集团党委').replace('305个', '306个'), conflicts: [], merged: true });
  });

  it('merges an inserted paragraph with a change of its neighbour', () => {
    const editor = base.replace('\n\n近年来', '\n\n编者补记。\n\n近年来');
    const source = base.replace('近年来，', '五年来，');
    expect(mergeText(base, editor, source).text).toBe(editor.replace('近年来，', '五年来，'));
  });

  it('merges edits of a text whose every comma the source mended', () => {
    const halfWidth = base.replace(/，/g, ',');
    const merged = mergeText(halfWidth, halfWidth.replace('12个县', '13个县'), base);
    expect(merged).toEqual({ text: base.replace('12个县', '13个县'), conflicts: [], merged: true });
  });

  it('removes the first paragraph for one and the last for the other', () => {
    expect(mergeText('甲。\n\n乙。\n\n丙。', '乙。\n\n丙。', '甲。\n\n乙。').text).toBe('乙。');
  });
});

describe('an editor and a source that changed the same thing', () => {
  it.each([
    ['a number, digit by digit', '共有305个支部。', '共有306个支部。', '共有315个支部。'],
    ['a number in Han characters', '共有三十五个支部。', '共有三十六个支部。', '共有四十五个支部。'],
    ['a name', '带队人王小明介绍了做法。', '带队人李小明介绍了做法。', '带队人王小红介绍了做法。'],
    ['a date', '活动在6月19日举行。', '活动在7月19日举行。', '活动在6月20日举行。'],
  ])('never mixes %s', (_, base, editor, source) => {
    expect(mergeText(base, editor, source)).toEqual({
      text: editor, conflicts: [{ start: 0, end: editor.length, base, editor, source }], merged: false,
    });
  });

  it('shows the clause in conflict and merges the others', () => {
    const base = '支部每月学习，党员每周服务，群众满意。';
    const { text: merged, conflicts } = mergeText(
      base, base.replace('每周服务', '天天服务'), base.replace('每周服务', '每年服务').replace('群众满意', '群众十分满意'),
    );
    expect(merged).toBe('支部每月学习，党员天天服务，群众十分满意。');
    expect(conflicts).toEqual([{ start: 7, end: 14, base: '党员每周服务，', editor: '党员天天服务，', source: '党员每年服务，' }]);
  });

  it('asks where one deleted a paragraph that the other went on writing', () => {
    const { text: merged, conflicts } = mergeText('甲。\n\n乙。', '甲。', '甲。\n\n乙。又乙。');
    expect(merged).toBe('甲。');
    expect(conflicts).toEqual([{ start: 2, end: 2, base: '\n\n乙。', editor: '', source: '\n\n乙。又乙。' }]);
    expect(takeSource(merged, conflicts[0])).toBe('甲。\n\n乙。又乙。');
  });

  it('can put the source’s first paragraph back before what follows', () => {
    const { text: merged, conflicts } = mergeText('甲。\n\n乙。', '乙。', '甲。又甲。\n\n乙。');
    expect(merged).toBe('乙。');
    expect(takeSource(merged, conflicts[0])).toBe('甲。又甲。\n\n乙。');
  });

  it('asks where both append, and loses neither', () => {
    const { text: merged, conflicts } = mergeText('甲。', '甲。\n\n我。', '甲。\n\n他。');
    expect(merged).toBe('甲。\n\n我。');
    expect(conflicts).toMatchObject([{ editor: '\n\n我。', source: '\n\n他。' }]);
  });
});
