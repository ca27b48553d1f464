import fc from 'fast-check';

/** Property runs: few by default, `COPYDESK_PROPERTY_RUNS=100000` for the whole proof. */
export const RUNS = { numRuns: Number(process.env.COPYDESK_PROPERTY_RUNS ?? 300) };

const words = ['支部', '党员', '服务', '2020年', '三百', '5G', '推进', '和', '“六个一”', '**重点**', '的', '工作', '𠮷', '机制'];
const clause = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), fc.constantFrom('，', '。', '；', '。”', ',', ''))
  .map(([parts, mark]) => parts.join('') + mark);
const paragraph = fc.array(clause, { minLength: 1, maxLength: 5 }).map((clauses) => clauses.join(''));
const lineBreak = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\r\n\r\n');

/** Markdown-like texts with many repeated words and passages, which alignments can get wrong. */
export const text = fc
  .tuple(fc.constantFrom('', '', '', '\n'), fc.array(fc.tuple(paragraph, lineBreak), { maxLength: 6 }), fc.constantFrom('', '\n'))
  .map(([start, paragraphs, end]) => start + paragraphs.flatMap(([body, gap], index) => (index === 0 ? [body] : [gap, body])).join('') + end);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.constantFrom(0, 0, 1, 2, 3, 8, 30),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...words), clause, paragraph.map((body) => `\n\n${body}\n\n`)),
});

function edited(whole: string, edits: { at: number; drop: number; insert: string }[]): string {
  return edits.reduce((now, { at, drop, insert }) => {
    const start = Math.round(at * now.length);
    return now.slice(0, start) + insert + now.slice(start + drop);
  }, whole);
}

/** A base with two edited versions of it, or three unlike texts, or three runs of four signs. */
export const triple = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(text, fc.array(edit, { maxLength: 5 }), fc.array(edit, { maxLength: 5 })).map(
    ([base, mine, theirs]) => ({ base, editor: edited(base, mine), source: edited(base, theirs) })) },
  { weight: 1, arbitrary: fc.record({ base: text, editor: text, source: text }) },
  { weight: 3, arbitrary: (() => {
    const signs = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '\n'), maxLength: 14 });
    return fc.record({ base: signs, editor: signs, source: signs });
  })() },
);
