import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The steps are modules of plain Node, which Jest cannot import: each runs in a process of its own. */
const run = (step: string, expression: string): unknown => {
  const file = path.resolve(__dirname, `../../scripts/steps/${step}.mjs`);
  const program = `import * as step from ${JSON.stringify(file)}; console.log(JSON.stringify(${expression} ?? null));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }));
};

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'copydesk-steps-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, content: unknown): string => {
  const file = path.join(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('the .env of a first start', () => {
  const writeTo = (file: string, environment: Record<string, string> = {}) =>
    run('environment-file', `step.writeEnvironmentFile(${JSON.stringify(file)}, ${JSON.stringify(environment)})`);

  it('holds a secret of its own for each setting and is for its owner only', () => {
    const file = path.join(directory, '.env');
    expect(writeTo(file)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secrets = readFileSync(file, 'utf8').split('\n').filter((line) => /^[A-Z]/.test(line)).flatMap((line) => line.split('=')[1].split(','));
    expect(secrets).toHaveLength(7);
    expect(new Set(secrets).size).toBe(7);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
  });

  it('never overwrites one', () => {
    const file = write('.env', 'PORT=4000\n');
    expect(writeTo(file)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('PORT=4000\n');
  });

  it('is not needed where the environment brings every secret', () => {
    const names = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];
    expect(writeTo(path.join(directory, '.env'), Object.fromEntries(names.map((name) => [name, 'x'])))).toBe(false);
    expect(writeTo(path.join(directory, '.env'), Object.fromEntries(names.slice(1).map((name) => [name, 'x'])))).toBe(true);
  });
});

describe('missing packages', () => {
  const missing = () => run('install', `step.missingPackages(${JSON.stringify(directory)})`);
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true }, plugin: { version: '1.0.0' } } };
  const install = (packages: object) => write('node_modules/.package-lock.json', { packages });

  beforeEach(() => write('package-lock.json', lock));

  it('are all where nothing is installed, or an install broke off', () => {
    expect(missing()).toEqual(['node_modules/a', 'node_modules/b']);
    write('node_modules/a/package.json', {});
    expect(missing()).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('are none where what the lock asks for is there, optional ones aside', () => {
    write('node_modules/a/package.json', {});
    install({ 'node_modules/a': { version: '1.0.0' } });
    expect(missing()).toEqual([]);
  });

  it('are those of another version, and those whose files are gone', () => {
    write('node_modules/a/package.json', {});
    install({ 'node_modules/a': { version: '0.9.0' } });
    expect(missing()).toEqual(['node_modules/a']);
    install({ 'node_modules/a': { version: '1.0.0' } });
    rmSync(path.join(directory, 'node_modules/a'), { recursive: true });
    expect(missing()).toEqual(['node_modules/a']);
  });
});

describe('a build', () => {
  const build = () => ({ name: path.join(directory, 'stamp'), label: 'it', sources: [path.join(directory, 'source')], outputs: [path.join(directory, 'out.js')] });
  const isFresh = () => run('freshness', `step.isFresh(${JSON.stringify(build())})`);
  const markFresh = () => run('freshness', `step.markFresh(${JSON.stringify(build())})`);

  beforeEach(() => {
    write('source/a.ts', 'one');
    write('out.js', 'built');
  });

  it('is stale until it is marked, and fresh while its sources stay the same, whatever their times', () => {
    expect(isFresh()).toBe(false);
    markFresh();
    expect(isFresh()).toBe(true);
    utimesSync(path.join(directory, 'source/a.ts'), 1, 1);
    expect(isFresh()).toBe(true);
  });

  it.each([
    ['a source changes', () => write('source/a.ts', 'two')],
    ['a source is added', () => write('source/b/c.ts', '')],
    ['a source is gone', () => rmSync(path.join(directory, 'source/a.ts'))],
    ['the output is gone', () => rmSync(path.join(directory, 'out.js'))],
    ['the output was built by hand', () => utimesSync(path.join(directory, 'out.js'), 1, 1)],
  ])('is stale when %s', (_, change) => {
    markFresh();
    change();
    expect(isFresh()).toBe(false);
  });
});

describe('the Node that runs it', () => {
  it.each([
    ['20.20.0', true],
    ['22.1.0', true],
    ['24.9.0', true],
    ['20.19.9', false],
    ['18.20.0', false],
    ['25.0.0', false],
  ])('%s will do: %s', (version, willDo) => {
    const check = `(() => { try { step.checkNode('${version}'); return ''; } catch (error) { return error.message; } })()`;
    expect(run('check-node', check)).toBe(willDo ? '' : `Copydesk needs Node 20.20 or newer, up to 24; this is Node ${version}.`);
  });
});
