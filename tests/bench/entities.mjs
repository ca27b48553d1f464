/**
 * Organizations, initiatives and figures found in the stories with gold answers: wrong merges before all else, then
 * precision, recall and F1 of each set with its bounds, what the high confidences are worth, the speed beside that of cleaning, and every
 * miss and false find.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanBeforeFinding, texts as sampleTexts } from './clean.mjs';
import { timed } from './measure.mjs';
import { loadTypeScript } from './typescript.mjs';

const { find } = loadTypeScript('plugin/server/src/text/find/find');
const { compareFigures, compareNamed, confident, figuresOf, goldStories, wrongMerges } = loadTypeScript('tests/bench/entity-score');

const SETS = ['samples', 'invented', 'entities'];
const BOUNDS = { organizations: { f1: 0.9, precision: 0.85 }, initiatives: { f1: 0.75, precision: 0.7 }, figures: { f1: 0.88, precision: 0.88 } };
const SURE = 0.9;
const ROUNDS = 20;
const WARM_UP_ROUNDS = 60;
/** The processor's clock ticks too coarsely for one pass over the samples. */
const PASSES = 4;
const MEGABYTE = 1_000_000;

export async function run(print = console.log) {
  const sets = SETS.map((name) => {
    const texts = goldStories(name).map((gold) => {
      const found = find(gold.story);
      return {
        gold,
        found,
        organizations: compareNamed(gold.organizations, found.organizations),
        initiatives: compareNamed(gold.initiatives, found.initiatives),
        figures: compareFigures(gold.figures, found.figures),
      };
    });
    return { name, texts };
  });

  const merges = sets.flatMap(({ name, texts }) => texts.flatMap(({ gold, found }) => wrongMerges(gold.organizations, found.organizations).map((merge) => `${name} ${gold.id}: ${merge}`)));
  print(`entities, wrong merges: ${merges.length} (bound 0)`);
  for (const merge of merges) print(`  ${merge}`);

  for (const { name, texts } of sets) {
    for (const [part, bound] of Object.entries(BOUNDS)) {
      const { precision, recall, f1 } = figuresOf(texts.map((text) => text[part]));
      print(`entities, ${name}, ${part}: F1 ${f1.toFixed(3)} (bound ${bound.f1}), precision ${precision.toFixed(3)} (bound ${bound.precision}), recall ${recall.toFixed(3)}`);
    }
    for (const part of ['organizations', 'initiatives']) {
      const sure = texts.map(({ gold, found }) => confident(gold[part], found[part], SURE));
      const all = sure.reduce((sum, one) => sum + one.all, 0);
      const right = sure.reduce((sum, one) => sum + one.right, 0);
      print(`entities, ${name}, ${part} above ${SURE}: ${right} of ${all} right, ${((100 * right) / Math.max(all, 1)).toFixed(1)} % (bound 95)`);
    }
  }

  const stories = sets.flatMap(({ texts }) => texts.map(({ gold }) => gold.story));
  const bytes = stories.reduce((sum, story) => sum + story.blocks.reduce((of, block) => of + Buffer.byteLength(block.text), 0), 0);
  const fastest = Math.min(...timed(ROUNDS, () => stories.forEach((story) => find(story))));
  print(`entities, speed: ${(bytes / fastest / 1000).toFixed(1)} MB/s in the fastest of ${ROUNDS} rounds over ${stories.length} stories`);

  await besideCleaning(print);

  const oneLine = (text) => ({ title: null, kicker: null, subtitle: null, blocks: [{ kind: 'paragraph', text }], publishedAt: null });
  const running = stories.flatMap((story) => story.blocks.map((block) => block.text)).join('');
  const lines = { 'running text': running, 'quoted pairs': '“甲乙”', numerals: '十', dates: '6月' };
  for (const [kind, piece] of Object.entries(lines)) {
    const line = piece.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(piece)));
    print(`entities, one megabyte of ${kind} on one line: ${timed(2, () => find(oneLine(line))).at(-1).toFixed(0)} ms (bound 1000)`);
  }

  for (const { name, texts } of sets) {
    for (const { gold, ...text } of texts) {
      for (const part of Object.keys(BOUNDS)) {
        if (text[part].wrong.length > 0) print(`  ${name} ${gold.id}, ${part} false: ${text[part].wrong.join(' / ')}`);
        if (text[part].missed.length > 0) print(`  ${name} ${gold.id}, ${part} missed: ${text[part].missed.join(' / ')}`);
      }
    }
  }
}

/** Processor time of finding against that of all the cleaning before it, in turns over the same texts. */
async function besideCleaning(print) {
  const cleanBefore = cleanBeforeFinding();
  const files = readdirSync(sampleTexts).sort().map((key) => ({ key, bytes: readFileSync(path.join(sampleTexts, key)) }));
  const stories = [];
  for (const { bytes, key } of files) stories.push({ ...(await cleanBefore(bytes, key)), publishedAt: '2023-05-06' });
  const cleaning = [];
  const finding = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const start = process.cpuUsage();
    for (let pass = 0; pass < PASSES; pass += 1) for (const { bytes, key } of files) await cleanBefore(bytes, key);
    const { user, system } = process.cpuUsage(start);
    const [found] = timed(1, () => { for (let pass = 0; pass < PASSES; pass += 1) stories.forEach((story) => find(story)); });
    if (round < WARM_UP_ROUNDS) continue;
    cleaning.push((user + system) / 1000);
    finding.push(found);
  }
  const [clean, search] = [Math.min(...cleaning), Math.min(...finding)];
  print(`entities, finding beside cleaning: ${(search / PASSES).toFixed(1)} ms against ${(clean / PASSES).toFixed(1)} ms for the ${files.length} samples, ratio ${(search / clean).toFixed(2)} (bound 1)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
