/**
 * How near cleaned texts come to what a careful editor would have typed, on the five samples, the invented texts, more layouts and,
 * where the shared material is at hand, on 14 pages as HTML and flattened to text; beside it what the best published
 * extractors give for the same pages. Goals stand in brackets.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractors } from './extractors.mjs';
import { absent, sharedPath } from './shared-material.mjs';
import { loadTypeScript } from './typescript.mjs';

const { clean } = loadTypeScript('plugin/server/src/text/clean');
const { decode } = loadTypeScript('plugin/server/src/text/decode');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const MEASURES = ['body', 'boundaries', 'headings', 'punctuation', 'title', 'publishedAt', 'outlet', 'site', 'bylines', 'leaks'];
const GOALS = {
  'five samples': [0.995, 0.98, 0.97, 0.985, 1, 1, 1, 1, 1, 0],
  '18 invented': [0.99, 0.97, 0.93, 0.98, 1, 1, 0.95, 0.9, 0.95, 3],
  '68 layouts': [0.99, 0.97, 0.93, 0.98, 1, 1, 0.95, 0.9, 0.95, 3],
  '14 pages, HTML': [0.98, 0.95, 0.9, 0.97, 1, 1, 0.9, 0.9, 0.92, 5],
  '14 pages, flattened': [0.97, 0.94, 0.85, 0.96, 0.95, 1, 0.9, 0.85, 0.9, 8],
};

export async function run(print = console.log) {
  const scorer = sharedPath('gold', 'score.mjs');
  if (scorer === null) {
    print(absent);
    return;
  }
  const web = sharedPath('gold', 'web');
  const sets = [
    ['five samples', path.join(root, 'database/texts'), path.join(root, 'tests/fixtures/samples')],
    ['18 invented', path.join(root, 'tests/fixtures/invented'), path.join(root, 'tests/fixtures/invented')],
    ['68 layouts', path.join(root, 'tests/fixtures/layouts'), path.join(root, 'tests/fixtures/layouts')],
    ['14 pages, HTML', path.join(web, 'html'), web],
    ['14 pages, flattened', path.join(web, 'text'), web],
  ];
  const reports = {};
  print(row('', MEASURES));
  for (const [name, texts, gold] of sets) {
    reports[name] = score(scorer, gold, await cleanAll(texts));
    print(row(name, measuresOf(reports[name]).map((value, index) => `${value}${meets(name, index, value) ? '' : '!'} (${GOALS[name][index]})`)));
  }
  print('');
  const ours = reports['14 pages, HTML'];
  for (const [name, extract] of Object.entries(await extractors())) {
    const report = score(scorer, web, await extractAll(path.join(web, 'html'), extract));
    print(row(`14 pages, ${name}`, measuresOf(report)));
    const behind = (measure) => ours.perText.flatMap((text, index) => (measure(text) < measure(report.perText[index]) ? [text.id] : []));
    const body = behind(({ body: share }) => Math.round(share * 1000));
    const title = behind(({ fields }) => (fields?.title ? 0 : 1));
    print(`  pages where it is ahead of Copydesk: ${new Set([...body, ...title]).size} (at most 2): body ${body.join(', ') || 'none'}; title ${title.join(', ') || 'none'}`);
  }
}

function meets(name, index, value) {
  return index === MEASURES.length - 1 ? Number(value) <= GOALS[name][index] : Number(value) >= GOALS[name][index];
}

function measuresOf({ body, boundaries, headings, punctuation, fields, bylines, leaks }) {
  const shares = [body, boundaries, headings, punctuation, fields.title, fields.publishedAt, fields.outlet, fields.site, bylines.f1];
  return [...shares.map((share) => share.toFixed(3)), String(leaks)];
}

const row = (name, cells) => [name.padEnd(24), ...cells.map((cell) => String(cell).padStart(15))].join('');

async function cleanAll(folder) {
  const answers = [];
  for (const name of textsIn(folder)) answers.push(await clean(readFileSync(path.join(folder, name)), { key: name }));
  return answers;
}

async function extractAll(folder, extract) {
  const answers = [];
  for (const name of textsIn(folder)) {
    const bytes = readFileSync(path.join(folder, name));
    answers.push({ source: { key: name }, ...(await extract(decode(bytes, { key: name }).text)) });
  }
  return answers;
}

const textsIn = (folder) => readdirSync(folder).filter((name) => !name.endsWith('.json')).sort();

function score(scorer, gold, answers) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'copydesk-quality-'));
  try {
    const file = path.join(scratch, 'answers.ndjson');
    writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join('\n'));
    return JSON.parse(execFileSync(process.execPath, [scorer, '--gold', gold, '--answers', file, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
