import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AllowedRoots } from '../../plugin/server/src/import/reading/allowed-roots';
import { DirectoryReader } from '../../plugin/server/src/import/reading/directory-reader';
import type { Listed } from '../../plugin/server/src/import/reading/source-reader';
import { writeTexts } from './import-source';

const NOBODY = 65_534;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-reader-'));
  await chmod(root, 0o755);
});
afterEach(async () => {
  await chmod(path.join(root, 'closed'), 0o755).catch(() => {});
  await rm(root, { recursive: true, force: true });
});

const readerOf = (directory: string) => new DirectoryReader(directory, new AllowedRoots([root]), 1024);

async function listOf(reader: DirectoryReader): Promise<Listed[]> {
  const listed: Listed[] = [];
  for await (const page of reader.pages()) listed.push(...page);
  return listed.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Root reads whatever the mode says: as root the call runs with the rights of nobody. */
async function withoutRights<Result>(call: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return call();
  process.seteuid?.(NOBODY);
  try {
    return await call();
  } finally {
    process.seteuid?.(0);
  }
}

test('a directory and a file without read permission are faults of their own, and the rest is listed', async () => {
  await writeTexts(root, { 'a.txt': '甲', 'closed/b.txt': '乙', 'private.txt': '丙' });
  await chmod(path.join(root, 'closed'), 0);
  await chmod(path.join(root, 'private.txt'), 0);
  await withoutRights(async () => {
    const reader = readerOf(root);
    expect(await listOf(reader)).toMatchObject([{ key: 'a.txt', size: 3 }, { key: 'closed', fault: { reason: 'noPermission' }, hides: ['closed/'] }, { key: 'private.txt' }]);
    await expect(reader.read('private.txt')).rejects.toMatchObject({ reason: 'noPermission', message: 'No permission to read “private.txt”' });
  });
});

test('a source without read permission cannot be listed at all', async () => {
  await writeTexts(root, { 'closed/a.txt': '甲' });
  await chmod(path.join(root, 'closed'), 0);
  await withoutRights(async () => {
    await expect(listOf(readerOf(path.join(root, 'closed')))).rejects.toMatchObject({ name: 'SourceUnavailable', reason: 'noPermission' });
  });
});

test('a file larger than allowed is not read', async () => {
  await writeFile(path.join(root, 'large.txt'), Buffer.alloc(1025, 'a'));
  await expect(readerOf(root).read('large.txt')).rejects.toMatchObject({ name: 'UnreadableText', reason: 'tooLarge' });
});

test.each(['../outside.txt', '/etc/hostname', 'a/../../outside.txt'])('a key that leads out, %s, is not read', async (key) => {
  await expect(readerOf(path.join(root)).read(key)).rejects.toMatchObject({ name: 'TextUnavailable' });
});
