import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { CleanedText } from '../../../../plugin/shared/cleaned-text';
import schema from '../../../fixtures/cleaned-text.schema.json';

const root = resolve(__dirname, '../../../..');
const plugin = join(root, 'plugin');
/** A build of its own, so that the command of the sources is tested and nobody else's build is touched. */
const build = join(plugin, 'dist', `command-under-test-${process.pid}`);
const scratch = mkdtempSync(join(tmpdir(), 'copydesk-clean-'));
const texts = join(root, 'database/texts');
const formats = join(root, 'tests/fixtures/formats');

beforeAll(() => {
  const vite = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'vite.command.config.mjs', '--outDir', build, '--logLevel', 'error'], { cwd: plugin, encoding: 'utf8' });
  if (vite.status !== 0) throw new Error(`The command does not build:\n${vite.stdout}${vite.stderr}`);
}, 180_000);

afterAll(() => {
  rmSync(build, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
});

function copydesk(args: string[], input?: string | Buffer): { status: number | null; stdout: string; stderr: string; answers: CleanedText[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(build, 'copydesk.js'), ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  const answers = stdout.startsWith('{') ? stdout.trim().split('\n').map((line) => JSON.parse(line) as CleanedText) : [];
  return { status, stdout, stderr, answers };
}

const file = (name: string, contents: string | Buffer): string => {
  const path = join(scratch, name);
  writeFileSync(path, contents);
  return path;
};

describe('copydesk clean', () => {
  it('prints an answer a text as the schema says', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    const { status, stderr, answers } = copydesk(['clean', texts, join(root, 'tests/fixtures/pages/harbour.html'), join(formats, 'report.docx')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toHaveLength(7);
    for (const answer of answers) expect({ key: answer.source.key, valid: validate(answer), errors: validate.errors }).toEqual({ key: answer.source.key, valid: true, errors: null });
  });

  it('takes the text out of a PDF in columns, without running heads', () => {
    const expected = readFileSync(join(formats, 'columns.gold.txt'), 'utf8').split('\n');
    const { status, answers: [answer] } = copydesk(['clean', join(formats, 'columns.pdf')]);
    expect(status).toBe(0);
    expect(answer).toMatchObject({ title: '四十八座灯浮有了“身份证”', kicker: '石岙港务集团党委把支部建在浪尖上', source: { format: 'pdf' } });
    expect(answer.blocks.map(({ kind, text }) => (kind === 'heading' ? `# ${text}` : text))).toEqual(expected);
    expect(answer.removed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['mark.runningHead', 'mark.page']));
  });

  it('names each text that failed and cleans the others', () => {
    const folder = join(scratch, 'mixed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), readFileSync(join(texts, '001_3875a32e464b4cca.txt')));
    writeFileSync(join(folder, 'b.txt'), '');
    writeFileSync(join(folder, 'c.pdf'), '%PDF-1.7\nbroken');
    writeFileSync(join(folder, 'd.jsonl'), '{"id":1,"title":"灯塔亮了","text":"清晨五点，灯塔亮了，第一批渔船靠港。"}\nno json\n');
    symlinkSync(folder, join(folder, 'loop'));
    const { status, stderr, answers } = copydesk(['clean', folder, join(scratch, 'absent.txt')]);
    expect(status).toBe(1);
    expect(answers.map(({ source }) => source.key.slice(folder.length + 1))).toEqual(['a.txt', 'd.jsonl#1']);
    for (const name of ['b.txt', 'c.pdf', 'd.jsonl#2', 'absent.txt']) expect(stderr).toContain(`${name}: `);
    expect(stderr.trim().split('\n')).toHaveLength(4);
  });

  it('reads standard input under a name', () => {
    const { answers } = copydesk(['clean', '-', '--key', 'page.html'], '<title>灯塔亮了</title><h1>灯塔亮了</h1><p>清晨五点，灯塔亮了，第一批渔船靠港，码头上热闹起来。</p>');
    expect(answers[0]).toMatchObject({ title: '灯塔亮了', source: { key: 'page.html', format: 'html' } });
  });

  it('prints Markdown, and the verdict on each piece, without colours where nobody sees them', () => {
    const sample = join(texts, '000_2ac8f23296d15175.txt');
    expect(copydesk(['clean', '--format', 'markdown', sample]).stdout).toMatch(/^---\nsource: [\s\S]+\n---\n\n# .+\n\n/);
    const { stdout } = copydesk(['clean', '--explain', sample]);
    expect(stdout).toMatch(/^metadata\.dateline {2,}时间:2024-07-08/m);
    expect(stdout).not.toContain('UNACCOUNTED');
    expect(stdout).not.toContain('\u001b[');
  });

  it('goes by a rules file, and refuses one that could hang before it cleans anything', () => {
    const text = '灯塔亮了\n\n清晨五点，灯塔亮了，第一批渔船靠港，码头上热闹起来。\n\n滨海热线：62000000，欢迎来电，感谢您的支持。\n\n渔民们都说，夜里出海心里踏实多了。';
    const rules = file('rules.yaml', "rules:\n  - site: 滨海新闻网\n    furniture: ['^滨海热线：\\d{8}，']\n");
    const { answers: [answer] } = copydesk(['clean', '--rules', rules, '-'], text);
    expect(answer.site).toBe('滨海新闻网');
    expect(answer.removed).toContainEqual(expect.objectContaining({ rule: 'furniture.siteRule' }));
    const bad = copydesk(['clean', '--rules', file('bad.yaml', "rules: [{furniture: ['^(a+)+$']}]"), '-'], text);
    expect(bad).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('rule 1, pattern "^(a+)+$"') });
  });

  it.each([
    ['no command', [], 'Usage: copydesk COMMAND'],
    ['an unknown command', ['cleanse'], 'there is no command “cleanse”'],
    ['no path', ['clean'], 'name at least one file'],
    ['an unknown option', ['clean', '--fast', 'a.txt'], '--fast'],
    ['an unknown format', ['clean', '--format', 'xml', 'a.txt'], '--format is ndjson or markdown'],
    ['a missing rules file', ['clean', '--rules', '/nowhere/rules.yaml', 'a.txt'], '/nowhere/rules.yaml'],
  ])('answers 2 to %s and says why', (_name, args, message) => {
    expect(copydesk(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('explains itself', () => {
    expect(copydesk(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('clean'), stderr: '' });
    expect(copydesk(['clean', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--explain'), stderr: '' });
  });

  it('ends quietly when its reader has seen enough', () => {
    const shell = spawnSync('sh', ['-c', `"$0" "$1" clean "$2" "$2" "$2" "$2" | head -c 10`, process.execPath, join(build, 'copydesk.js'), texts], { encoding: 'utf8' });
    expect(shell).toMatchObject({ status: 0, stderr: '' });
  });
});
