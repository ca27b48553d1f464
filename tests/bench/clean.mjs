/**
 * How fast texts are cleaned before entities are found: plain text against `opencc-js` converting the same bytes, HTML
 * against Readability alone, both measured in turns in one run; and whether time grows in proportion to length. Times are
 * processor times: what else the machine does at the moment counts for neither side.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { percentile } from './measure.mjs';
import { absent, sharedPath } from './shared-material.mjs';
import { loadTypeScript } from './typescript.mjs';

const require = createRequire(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../plugin/package.json'));
const tellAndWrite = cleanBeforeFinding();
export const texts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../database/texts');

/** The first rounds run before the engine has compiled what is hot; an import of thousands of texts does not notice them. */
const WARM_UP_ROUNDS = 450;
const ROUNDS = 150;
/** The processor's clock ticks too coarsely for one pass over the samples. */
const PASSES = 4;
const MEGABYTE = 1024 * 1024;

export async function run(print = console.log) {
  await plainText(print);
  await html(print);
  await growth(print);
}

/** decode → read → story → language, as `clean` runs them. */
export function cleanBeforeFinding() {
  const { decode } = loadTypeScript('plugin/server/src/text/decode');
  const { read } = loadTypeScript('plugin/server/src/text/read');
  const { tellStory } = loadTypeScript('plugin/server/src/text/story/tell-story');
  const { writeMainland } = loadTypeScript('plugin/server/src/text/write-mainland');
  const { accountFor } = loadTypeScript('plugin/server/src/text/account');
  return async (bytes, key) => {
    const readText = await read(decode(bytes, { key }), bytes, { key });
    const told = tellStory(readText);
    const written = writeMainland(told, false);
    accountFor(readText.source, written.blocks.map(({ spans }) => spans), told.removed);
    return written;
  };
}

async function plainText(print) {
  const { Converter } = require('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const files = readdirSync(texts).sort().map((name) => ({ key: name, bytes: readFileSync(path.join(texts, name)) }));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const ours = [];
  const theirs = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const our = await timeOf(async () => { for (let pass = 0; pass < PASSES; pass += 1) for (const { bytes, key } of files) await tellAndWrite(bytes, key); });
    const their = await timeOf(() => { for (let pass = 0; pass < PASSES; pass += 1) for (const { bytes } of files) convert(bytes.toString('utf8')); });
    if (round < WARM_UP_ROUNDS) continue;
    ours.push(our);
    theirs.push(their);
  }
  const speed = (times) => (PASSES * size) / MEGABYTE / (percentile(times, 0.5) / 1000);
  print(`clean, plain text: ${speed(ours).toFixed(1)} MB/s; opencc-js alone ${speed(theirs).toFixed(1)} MB/s; ratio ${(speed(ours) / speed(theirs)).toFixed(2)} (bound 0.33)`);
}

async function html(print) {
  const folder = sharedPath('gold', 'web', 'html');
  if (folder === null) {
    print(absent);
    return;
  }
  const { decode } = loadTypeScript('plugin/server/src/text/decode');
  const { parseHTML } = require('linkedom');
  const { Readability } = require('@mozilla/readability');
  const pages = readdirSync(folder).sort().map((key) => ({ key, bytes: readFileSync(path.join(folder, key)) }));
  const ours = [];
  const theirs = [];
  for (let round = 0; round < 4; round += 1) {
    ours.push(await timeOf(async () => { for (const { bytes, key } of pages) await tellAndWrite(bytes, key); }));
    theirs.push(await timeOf(() => { for (const { bytes, key } of pages) new Readability(parseHTML(decode(bytes, { key }).text).document).parse(); }));
  }
  print(`clean, ${pages.length} pages of HTML: ${percentile(ours, 0.5).toFixed(0)} ms; Readability alone ${percentile(theirs, 0.5).toFixed(0)} ms; ratio ${(percentile(theirs, 0.5) / percentile(ours, 0.5)).toFixed(2)} (bound 1)`);
}

const LONG_TEXTS = JSON.parse(readFileSync(new URL('./long-texts.json', import.meta.url), 'utf8'));

async function growth(print) {
  const { UnreadableText } = loadTypeScript('plugin/server/src/text/unreadable-text');
  for (const { shape, key, head, piece } of LONG_TEXTS) {
    const times = [];
    for (const megabytes of [1, 2, 4, 8]) {
      const bytes = Buffer.from(head + repeat(piece, megabytes * MEGABYTE));
      times.push(await timeOf(() => tellAndWrite(bytes, key).catch((error) => { if (!(error instanceof UnreadableText)) throw error; })));
    }
    print(`clean, ${shape.padEnd(14)} 1, 2, 4, 8 MB: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')} (bound 1000 a MB)`);
  }
}

/** A text of about this many bytes of UTF-8. */
function repeat(piece, bytes) {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

/** Milliseconds of processor time that a call takes. */
async function timeOf(call) {
  const before = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
