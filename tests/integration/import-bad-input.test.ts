import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { InvalidSource } from '../../plugin/server/src/import/import-errors';
import { bootImport, makeSource, removeText, runSource, writeTexts, type ImportApp } from './import-source';

const story = (about: string) => `${about}举行秋收节\n\n${about}昨日举行秋收节，八百名村民和游客到场，展销农产品六十余种。\n`;

let app: ImportApp;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  app = await bootImport(path.join(root, 'allowed'));
});
afterAll(async () => {
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

test('empty, blank, binary and too large texts are quarantined with the reason, and the good one is imported', async () => {
  const source = await makeSource(app, 'unreadable');
  await writeTexts(source.directory, {
    'empty.txt': '',
    'blank.txt': ' \n\n　\n',
    'binary.txt': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 89) % 256)),
    'good.txt': story('青石镇'),
    'large.txt': '',
  });
  await truncate(path.join(source.directory, 'large.txt'), 50 * 1024 * 1024);
  const run = await runSource(app, source);
  expect(run).toMatchObject({ state: 'finished', listed: 5, done: 5 });
  expect(run.report).toMatchObject({ 'empty.txt': 'quarantined:empty', 'binary.txt': 'quarantined:binary', 'large.txt': 'quarantined:tooLarge', 'good.txt': 'created' });
  expect(run.report['blank.txt']).toMatch(/^quarantined:/);
  const large = run.items.find(({ key }) => key === 'large.txt');
  expect(large?.reason?.message).toBe('“large.txt” has 52428800 bytes; the setting “copydesk.maxTextBytes” allows 10485760');
});

test('links that are broken, lead out or lead round are named, and lose no other text', async () => {
  const source = await makeSource(app, 'links');
  const outside = path.join(root, 'outside');
  await writeTexts(outside, { 'secret.txt': story('外村') });
  await writeTexts(source.directory, { 'in/good.txt': story('里村') });
  await symlink('nowhere.txt', path.join(source.directory, 'broken.txt'));
  await symlink(path.join(outside, 'secret.txt'), path.join(source.directory, 'file-out.txt'));
  await symlink(outside, path.join(source.directory, 'directory-out'));
  await symlink('..', path.join(source.directory, 'in', 'round'));
  await symlink(path.join('in', 'good.txt'), path.join(source.directory, 'inside.txt'));
  await symlink('self.txt', path.join(source.directory, 'self.txt'));
  const run = await runSource(app, source);
  expect(run.report).toEqual({
    'broken.txt': 'failed:brokenLink',
    'directory-out': 'failed:outsideRoots',
    'file-out.txt': 'failed:outsideRoots',
    'in/good.txt': 'created',
    'inside.txt': 'duplicate:sameBytes',
    'self.txt': 'failed:brokenLink',
  });
  expect(run.state).toBe('finished');
});

test('a file that vanishes between listing and reading failed, and is not gone', async () => {
  const source = await makeSource(app, 'vanishing');
  // The last one is far behind those that are read ahead while the first ones are stored.
  const names = Array.from({ length: 60 }, (_, index) => `${index + 10}.txt`);
  await writeTexts(source.directory, Object.fromEntries(names.map((name) => [name, story(`第${name}村`)])));
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  while ((await app.runs.findRun(documentId)).listed === null) await new Promise(setImmediate);
  await removeText(source.directory, '69.txt');
  const run = await app.runs.waitForRun(documentId);
  const { results } = await app.runs.listRunItems(documentId, { search: '69.txt' });
  expect([run.counts.created, results[0]]).toMatchObject([59, { bucket: 'failed', reason: { code: 'vanished', message: '“69.txt” vanished after it was listed' } }]);
  await writeTexts(source.directory, { '69.txt': story('第六十九村') });
  expect((await runSource(app, source)).report['69.txt']).toBe('created');
});

test('a name in NFD is one text with the same name in NFC, and both forms at once are named', async () => {
  const source = await makeSource(app, 'names');
  const nfc = 'Émile的稻田.txt';
  await writeTexts(source.directory, { [nfc.normalize('NFD')]: story('稻田村') });
  expect((await runSource(app, source)).report).toEqual({ [nfc]: 'created' });
  await rename(path.join(source.directory, nfc.normalize('NFD')), path.join(source.directory, nfc));
  expect((await runSource(app, source)).report).toEqual({ [nfc]: 'unchanged' });
  await writeTexts(source.directory, { [nfc.normalize('NFD')]: story('他村') });
  expect((await runSource(app, source)).report).toEqual({ [nfc]: 'unchanged', [nfc.normalize('NFD')]: 'failed:nameTwice' });
});

test('two files with the same bytes make one article, and the second is linked to it', async () => {
  const source = await makeSource(app, 'twins');
  await writeTexts(source.directory, { 'a.txt': story('双河村'), 'b.txt': story('双河村') });
  const run = await runSource(app, source);
  expect(run.report).toEqual({ 'a.txt': 'created', 'b.txt': 'duplicate:sameBytes' });
  expect(run.items[1].article).toEqual(run.items[0].article);
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'duplicate:sameBytes' });
  await writeTexts(source.directory, { 'b.txt': story('独河村') });
  expect((await runSource(app, source)).report['b.txt']).toBe('created');
});

test('hidden files and system directories are no texts', async () => {
  const source = await makeSource(app, 'hidden');
  await writeTexts(source.directory, { '.DS_Store': 'x', '.git/config': 'x', '__MACOSX/a.txt': 'x', 'a.txt': story('明村') });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'created' });
});

test('a pipe is no text and holds nothing up', async () => {
  const source = await makeSource(app, 'pipes');
  await writeTexts(source.directory, { 'a.txt': story('管村') });
  execFileSync('mkfifo', [path.join(source.directory, 'pipe.txt')]);
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'created', 'pipe.txt': 'failed:notAFile' });
});

test('where a part of the source cannot be listed, nothing in it is taken for gone', async () => {
  const source = await makeSource(app, 'half');
  await writeTexts(source.directory, { 'a.txt': story('开村'), 'below/b.txt': story('闭村') });
  await runSource(app, source);
  await rename(path.join(source.directory, 'below'), path.join(root, 'below-away'));
  await symlink(path.join(root, 'nowhere'), path.join(source.directory, 'below'));
  expect(await runSource(app, source)).toMatchObject({ report: { 'a.txt': 'unchanged', below: 'failed:brokenLink' }, counts: { gone: 0 } });
});

test('a location outside the allowed roots is refused, with .. and by a link', async () => {
  const fault = (location: string) => app.sources.saveSource({ name: 'outside', location }).then(() => null, (error: InvalidSource) => error.issues);
  await mkdir(path.join(root, 'outside2'));
  await symlink(path.join(root, 'outside2'), path.join(app.texts, 'way-out'));
  await writeFile(path.join(app.texts, 'file'), '');
  const outside = [{ field: 'location', code: 'source.outsideRoots', message: expect.stringContaining('outside the allowed directories') }];
  expect(await fault(path.join(app.texts, '..', 'outside2'))).toEqual(outside);
  expect(await fault(path.join(app.texts, 'way-out'))).toEqual(outside);
  expect(await fault('/etc')).toEqual(outside);
  expect(await fault('/does/not/exist')).toEqual(outside);
  expect(await fault(path.join(app.texts, 'missing'))).toEqual([{ field: 'location', code: 'source.missing', message: expect.stringContaining('does not exist') }]);
});

test.each([
  [{ name: '' }, 'name'],
  [{ schedule: 'at noon' }, 'schedule'],
  [{ schedule: '0 0 31 2 *' }, 'schedule'],
  [{ timeZone: 'Asia/Atlantis' }, 'timeZone'],
  [{ publishPolicy: 'sometimes' }, 'publishPolicy'],
])('a source with %j is refused with the field named', async (wrong, field) => {
  const error = await app.sources.saveSource({ name: 'wrong', location: app.texts, ...wrong }).catch((fault: InvalidSource) => fault);
  expect((error as InvalidSource).issues.map((issue) => issue.field)).toEqual([field]);
});

test('a directory that is missing at run time fails the first run and makes a later one wait', async () => {
  const source = await makeSource(app, 'unmounted');
  const away = `${source.directory}-away`;
  await rename(source.directory, away);
  expect(await runSource(app, source)).toMatchObject({ state: 'failed', reason: { code: 'source.missing' } });
  await rename(away, source.directory);
  await writeTexts(source.directory, { 'a.txt': story('浮村') });
  await runSource(app, source);
  await rename(source.directory, away);
  expect(await runSource(app, source)).toMatchObject({ state: 'waiting', reason: { code: 'source.missing' }, counts: { gone: 0 } });
  await mkdir(source.directory);
  expect(await runSource(app, source)).toMatchObject({ state: 'waiting', reason: { code: 'rootEmpty' }, counts: { gone: 0 } });
});
