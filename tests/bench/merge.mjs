/**
 * Three-way merges of bodies of 10,000 characters made of the samples' paragraphs, edited as people and sources edit:
 * words and clauses changed, sentences and paragraphs added and removed. Bounds: 95 of 100 merges whose edits do not
 * overlap need nobody; 95th percentile 20 ms.
 */
import { pathToFileURL } from 'node:url';
import { percentile, seededRandom, timed } from './measure.mjs';
import { sampleStories } from './sample-stories.mjs';
import { loadTypeScript } from './typescript.mjs';

const { mergeText } = loadTypeScript('plugin/server/src/import/merge-text/merge-text');

const BODY_LENGTH = 10_000;
const MERGES = 400;
const EDITS_A_SIDE = 6;

export function run(print = console.log) {
  const random = seededRandom(5);
  const paragraphs = sampleStories().flatMap((story) => story.paragraphs);
  const pick = (items) => items[Math.floor(random() * items.length)];
  const newBody = () => {
    const body = [];
    for (let length = 0; length < BODY_LENGTH; length += body.at(-1).length) body.push(pick(paragraphs));
    return body.join('\n\n');
  };

  const rows = [
    ['edits apart', apartTriple, true],
    ['edits at random, some on one place', anywhereTriple, false],
    ['every comma mended by the source', mendedTriple, false],
    ['two unlike bodies', () => ({ base: newBody(), editor: newBody(), source: newBody() }), false],
  ];
  for (const [name, triple, bounded] of rows) {
    const triples = Array.from({ length: MERGES }, triple);
    const results = [];
    const times = timed(MERGES, (index) => results.push(mergeText(triples[index].base, triples[index].editor, triples[index].source)));
    const whole = results.filter((result) => result.conflicts.length === 0).length;
    const exact = triples.filter((one, index) => one.expected === undefined || one.expected === results[index].text).length;
    print(`merge, ${name}: ${((100 * whole) / MERGES).toFixed(1)} % without conflict${bounded ? ` (bound 95), ${((100 * exact) / MERGES).toFixed(1)} % exactly as edited` : ''}, ` +
      `median ${percentile(times, 0.5).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(1)} ms (bound 20)`);
  }

  const line = Array.from({ length: 100 }, newBody).join('').replaceAll('\n', '');
  const edited = apply(line, [{ start: 400_000, end: 400_003, text: '改过的' }]);
  const other = apply(line, [{ start: 900_000, end: 900_050, text: '' }]);
  const turned = [...line].reverse().join('');
  print(`merge, one line of ${line.length} characters: ${timed(1, () => mergeText(line, edited, other))[0].toFixed(0)} ms edited lightly, ` +
    `${timed(1, () => mergeText(line, turned, other))[0].toFixed(0)} ms rewritten`);

  /** Each place of the base is edited by one side only. */
  function apartTriple() {
    const base = newBody();
    const edits = editsOf(base, 2 * EDITS_A_SIDE);
    return { base, editor: apply(base, edits.slice(0, EDITS_A_SIDE)), source: apply(base, edits.slice(EDITS_A_SIDE)), expected: apply(base, edits) };
  }

  function anywhereTriple() {
    const base = newBody();
    return { base, editor: apply(base, editsOf(base, EDITS_A_SIDE)), source: apply(base, editsOf(base, EDITS_A_SIDE)) };
  }

  function mendedTriple() {
    const source = newBody();
    const base = source.replaceAll('，', ',');
    return { base, editor: apply(base, editsOf(base, EDITS_A_SIDE)), source };
  }

  /** So many edits of a text, more than two characters apart from each other. */
  function editsOf(base, count) {
    const edits = [];
    while (edits.length < count) {
      const edit = editOf(base);
      if (edits.every((other) => edit.end + 2 < other.start || other.end + 2 < edit.start)) edits.push(edit);
    }
    return edits;
  }

  /** One edit of a kind that editors make: a word, a clause, a sentence, or a paragraph; changed, added or removed. */
  function editOf(base) {
    const at = Math.floor(random() * (base.length - 200));
    const kind = random();
    if (kind < 0.35) return { start: at, end: at + 1 + Math.floor(random() * 4), text: pick(paragraphs).slice(0, 1 + Math.floor(random() * 5)) };
    const after = (marks) => at + 1 + Math.max(0, base.slice(at).search(marks));
    if (kind < 0.6) {
      const start = after(/[，。；]/);
      return { start, end: start + 1 + Math.max(0, base.slice(start).search(/[，。；]/)), text: random() < 0.3 ? '' : `${pick(paragraphs).split(/[，。]/)[0]}，` };
    }
    const start = after(/\n/) - 1;
    if (kind < 0.85) return { start, end: start, text: `${random() < 0.5 ? '\n\n' : ''}${pick(paragraphs)}` };
    const next = base.indexOf('\n\n', start + 2);
    return { start, end: next < 0 ? base.length : next, text: '' };
  }
}

function apply(base, edits) {
  return [...edits].sort((one, other) => other.start - one.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), base);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) run();
