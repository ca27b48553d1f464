/** What can go wrong with a directory between two imports, what the second one reports, and what may count as gone. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rename, rm, symlink, truncate, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Fault {
  name: string;
  /** Texts of the first import beside or instead of the usual three. */
  texts?: Record<string, string>;
  /** Many texts instead of the usual three. */
  many?: number;
  happens(directory: string): Promise<unknown>;
  /** Gives back the rights that were taken, so that whoever runs the test can clear up. */
  afterwards?(directory: string): Promise<unknown>;
  /** It happens after the second run has listed the directory, and before it reads the texts. */
  afterListing?: true;
  /** The second run: its state where not `finished`, its reason, and what it reports of the texts concerned. */
  state?: string;
  reason?: string;
  report?: Record<string, string>;
  /** Texts that may count as gone; none where not given. */
  gone?: string[];
}

/** Of each first import: three texts, one of them in a directory below. */
export const USUAL = ['a.txt', 'b.txt', 'sub/c.txt'];
export const manyKeys = (count: number) => Array.from({ length: count }, (_, index) => `${String(index).padStart(3, '0')}.txt`);

const inside = (directory: string, ...parts: string[]) => path.join(directory, ...parts);
const rightsLost = (place: string, left = 0): Pick<Fault, 'happens' | 'afterwards'> => ({
  happens: (directory) => chmod(inside(directory, place), left),
  afterwards: (directory) => chmod(inside(directory, place), 0o755),
});
const replace = async (file: string, make: (file: string) => unknown) => {
  await rm(file, { recursive: true });
  await make(file);
};
const removeMany = (count: number) => (directory: string) => Promise.all(manyKeys(count).map((key) => unlink(inside(directory, key))));
const record = (number: number) => JSON.stringify({ id: `r${number}`, title: `第${number}号水闸`, text: `第${number}号水闸昨日开闸，下游${number}个村开始春灌。` });
const jsonLines = [1, 2, 3].map((number) => `${record(number)}\n`).join('');
const jsonArray = `[${[1, 2, 3].map(record).join(',\n')}]`;
const csv = `id,title,text\n${[1, 2, 3].map((number) => `r${number},第${number}号水闸,"第${number}号水闸昨日开闸，\n下游${number}个村开始春灌。"\n`).join('')}`;
const edit = (file: string, change: (text: string) => string) => async (directory: string) => {
  const text = await readFile(inside(directory, file), 'utf8');
  await writeFile(inside(directory, file), change(text));
};
const cutInCharacter = (file: string) => async (directory: string) => {
  const bytes = await readFile(inside(directory, file));
  // Every character here that is no ASCII has three bytes.
  await truncate(inside(directory, file), bytes.lastIndexOf(Buffer.from('春')) + 1);
};

const WHOLE_DIRECTORY: Fault[] = [
  { name: 'the directory is empty', happens: async (directory) => { for (const key of ['a.txt', 'b.txt', 'sub']) await rm(inside(directory, key), { recursive: true }); }, state: 'waiting', reason: 'rootEmpty' },
  { name: 'the directory is not mounted', happens: (directory) => rm(directory, { recursive: true }), state: 'waiting', reason: 'source.missing' },
  { name: 'a file stands in the directory’s place', happens: (directory) => replace(directory, (file) => writeFile(file, '')), state: 'failed', reason: 'source.notADirectory' },
  { name: 'the directory is a link to nothing', happens: (directory) => replace(directory, (file) => symlink('nowhere', file)), state: 'waiting', reason: 'source.missing' },
  { name: 'the directory is a link out of the allowed ones', happens: (directory) => replace(directory, (file) => symlink('/usr', file)), state: 'failed', reason: 'source.outsideRoots' },
  { name: 'the right to list the directory is lost', ...rightsLost(''), state: 'failed', reason: 'source.noPermission' },
  { name: 'only an empty directory below is left', happens: async (directory) => { for (const key of USUAL) await rm(inside(directory, key)); }, state: 'waiting', reason: 'rootEmpty' },
  { name: 'only hidden files are left', happens: async (directory) => { for (const key of ['a.txt', 'b.txt', 'sub']) await rm(inside(directory, key), { recursive: true }); await writeFile(inside(directory, '.keep'), '钥匙'); }, state: 'waiting', reason: 'rootEmpty' },
];

const SHRUNK: Fault[] = [
  { name: 'it shrank by 3 %', many: 200, happens: removeMany(6), state: 'waiting', reason: 'manyGone' },
  { name: 'half of it is listed', many: 40, happens: removeMany(20), state: 'waiting', reason: 'manyGone' },
  { name: 'six of ten texts are gone', many: 10, happens: removeMany(6), state: 'waiting', reason: 'manyGone' },
  { name: 'five of ten texts are gone', many: 10, happens: removeMany(5), gone: manyKeys(5) },
  { name: 'a directory below is gone', happens: (directory) => rm(inside(directory, 'sub'), { recursive: true }), gone: ['sub/c.txt'] },
  { name: 'a file stands in the place of a directory below', happens: (directory) => replace(inside(directory, 'sub'), (file) => writeFile(file, '县志办公室昨日开门，接待读者三十名。')), report: { sub: 'created' }, gone: ['sub/c.txt'] },
  { name: 'a directory stands in the place of a file', happens: (directory) => replace(inside(directory, 'a.txt'), (file) => mkdir(file)), gone: ['a.txt'] },
  { name: 'a file was renamed', happens: (directory) => rename(inside(directory, 'a.txt'), inside(directory, 'z.txt')), report: { 'z.txt': 'moved:moved' }, gone: [] },
  { name: 'a file was renamed in its letters’ case only', happens: (directory) => rename(inside(directory, 'a.txt'), inside(directory, 'A.txt')), report: { 'A.txt': 'moved:moved' } },
  { name: 'a directory below was renamed', happens: (directory) => rename(inside(directory, 'sub'), inside(directory, 'other')), report: { 'other/c.txt': 'moved:moved' } },
];

const BELOW: Fault[] = [
  { name: 'the right to list a directory below is lost', ...rightsLost('sub'), report: { sub: 'failed:noPermission' } },
  { name: 'the right to go into a directory below is lost', ...rightsLost('sub', 0o444), report: { 'sub/c.txt': 'failed:noPermission' } },
  { name: 'a directory below is a link to nothing', happens: (directory) => replace(inside(directory, 'sub'), (file) => symlink('nowhere', file)), report: { sub: 'failed:brokenLink' } },
  { name: 'a directory below is a link to itself', happens: (directory) => replace(inside(directory, 'sub'), (file) => symlink('sub', file)), report: { sub: 'failed:brokenLink' } },
  { name: 'a directory below is a link that leads out', happens: (directory) => replace(inside(directory, 'sub'), (file) => symlink('/usr', file)), report: { sub: 'failed:outsideRoots' } },
  { name: 'links lead round in a ring', happens: async (directory) => { await symlink('..', inside(directory, 'sub', 'up')); await symlink('.', inside(directory, 'here')); }, report: { 'sub/c.txt': 'unchanged' } },
];

const FILES: Fault[] = [
  { name: 'the right to read a file is lost', ...rightsLost('a.txt'), report: { 'a.txt': 'failed:noPermission' } },
  { name: 'a pipe stands in a file’s place', happens: (directory) => replace(inside(directory, 'a.txt'), (file) => execFileSync('mkfifo', [file])), report: { 'a.txt': 'failed:notAFile' } },
  { name: 'a link to nothing stands in a file’s place', happens: (directory) => replace(inside(directory, 'a.txt'), (file) => symlink('nowhere.txt', file)), report: { 'a.txt': 'failed:brokenLink' } },
  { name: 'a link to itself stands in a file’s place', happens: (directory) => replace(inside(directory, 'a.txt'), (file) => symlink('a.txt', file)), report: { 'a.txt': 'failed:brokenLink' } },
  { name: 'a link that leads out stands in a file’s place', happens: (directory) => replace(inside(directory, 'a.txt'), (file) => symlink('/etc/hostname', file)), report: { 'a.txt': 'failed:outsideRoots' } },
  { name: 'a file was cut to nothing', happens: (directory) => truncate(inside(directory, 'a.txt')), report: { 'a.txt': 'quarantined:empty' } },
  { name: 'a file holds bytes that are no text', happens: (directory) => writeFile(inside(directory, 'a.txt'), Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 89) % 256))), report: { 'a.txt': 'quarantined:binary' } },
  { name: 'a file has grown too large', happens: (directory) => truncate(inside(directory, 'a.txt'), 50 * 1024 * 1024), report: { 'a.txt': 'quarantined:tooLarge' } },
  { name: 'a file’s time is in the future', happens: (directory) => utimes(inside(directory, 'a.txt'), new Date('2099-01-01'), new Date('2099-01-01')), report: { 'a.txt': 'unchanged' } },
  { name: 'a name has bytes that are no UTF-8', happens: (directory) => writeFile(Buffer.concat([Buffer.from(inside(directory, '坏')), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), '城关镇昨日开市。'), report: { '坏\uFFFD\uFFFD.txt': 'failed:vanished' } },
  { name: 'a name is there in two Unicode forms', texts: { 'é.txt': '渔村昨日开海，渔船出港六十艘。' }, happens: (directory) => writeFile(inside(directory, 'é.txt'.normalize('NFD')), '渔村今日收网，渔船回港六十艘。'), report: { ['é.txt'.normalize('NFD')]: 'failed:nameTwice' } },
  { name: 'a name changed its Unicode form', texts: { 'é.txt': '盐村昨日开滩，盐工下滩八十名。' }, happens: (directory) => rename(inside(directory, 'é.txt'), inside(directory, 'é.txt'.normalize('NFD'))), report: { 'é.txt': 'unchanged' } },
];

const AFTER_LISTING: Fault[] = [
  { name: 'a file vanishes after it was listed', afterListing: true, happens: (directory) => rm(inside(directory, 'a.txt')), report: { 'a.txt': 'failed:vanished' } },
  { name: 'a directory below vanishes after it was listed', afterListing: true, happens: (directory) => rm(inside(directory, 'sub'), { recursive: true }), report: { 'sub/c.txt': 'failed:vanished' } },
  { name: 'a file is replaced after it was listed', afterListing: true, happens: (directory) => replace(inside(directory, 'a.txt'), (file) => writeFile(file, '替换镇昨日换届。\n\n替换镇昨日选出新班子，代表一百名到会。\n')), report: { 'a.txt': 'updated:fieldsChanged' } },
  { name: 'a pipe takes a file’s place after it was listed', afterListing: true, happens: (directory) => replace(inside(directory, 'a.txt'), (file) => execFileSync('mkfifo', [file])), report: { 'a.txt': 'failed:notAFile' } },
  { name: 'a directory takes a file’s place after it was listed', afterListing: true, happens: (directory) => replace(inside(directory, 'a.txt'), (file) => mkdir(file)), report: { 'a.txt': 'failed:notAFile' } },
  { name: 'a link that leads out takes a file’s place after it was listed', afterListing: true, happens: (directory) => replace(inside(directory, 'a.txt'), (file) => symlink('/etc/hostname', file)), report: { 'a.txt': 'failed:outsideRoots' } },
  { name: 'a file of records is cut after it was listed', afterListing: true, texts: { 'r.jsonl': jsonLines }, happens: edit('r.jsonl', (text) => text.slice(0, -12)), report: { 'r.jsonl#r3': 'failed:vanished' } },
  { name: 'the directory is unmounted after it was listed', afterListing: true, happens: (directory) => rm(directory, { recursive: true }), state: 'waiting', reason: 'source.missing' },
];

const RECORDS: Fault[] = [
  { name: 'a file of JSON lines is cut in a record', texts: { 'r.jsonl': jsonLines }, happens: edit('r.jsonl', (text) => text.slice(0, -12)), report: { 'r.jsonl#r1': 'unchanged', 'r.jsonl#3': 'quarantined:malformed' } },
  { name: 'a file of JSON lines is cut in a character', texts: { 'r.jsonl': jsonLines }, happens: cutInCharacter('r.jsonl'), report: { 'r.jsonl': 'quarantined:replacementCharacters' } },
  { name: 'a file of JSON lines is cut to nothing', texts: { 'r.jsonl': jsonLines }, happens: (directory) => truncate(inside(directory, 'r.jsonl')), report: { 'r.jsonl': 'quarantined:empty' } },
  { name: 'two records have the same key', texts: { 'r.jsonl': jsonLines }, happens: edit('r.jsonl', (text) => text.replace('"r2"', '"r1"')), report: { 'r.jsonl#2': 'quarantined:malformed', 'r.jsonl#r3': 'unchanged' } },
  { name: 'a record has lost its text', texts: { 'r.jsonl': jsonLines }, happens: edit('r.jsonl', (text) => text.replace(/"text":"第2[^"]*"/, '"text":null')), report: { 'r.jsonl#r2': 'quarantined:empty' } },
  { name: 'a line of JSON lines is spoilt', texts: { 'r.jsonl': jsonLines }, happens: edit('r.jsonl', (text) => text.replace('"r2"', '"r2')), report: { 'r.jsonl#2': 'quarantined:malformed', 'r.jsonl#r3': 'unchanged' } },
  { name: 'a JSON array is cut', texts: { 'r.json': jsonArray }, happens: edit('r.json', (text) => text.slice(0, -12)), report: { 'r.json': 'quarantined:malformed' } },
  { name: 'a JSON array became another value', texts: { 'r.json': jsonArray }, happens: edit('r.json', () => '{"error":"too many requests"}'), report: { 'r.json#1': 'quarantined:empty' } },
  { name: 'a CSV file is cut inside a quoted field', texts: { 'r.csv': csv }, happens: edit('r.csv', (text) => text.slice(0, -12)), report: { 'r.csv': 'quarantined:malformed' } },
  { name: 'a CSV file has lost its header', texts: { 'r.csv': csv }, happens: edit('r.csv', (text) => text.slice(text.indexOf('\n') + 1)), report: { 'r.csv#2': 'quarantined:empty', 'r.csv#5': 'quarantined:empty' } },
  { name: 'a page of an error stands in a file of records', texts: { 'r.jsonl': jsonLines }, happens: edit('r.jsonl', () => '<html><body>502 Bad Gateway</body></html>\n'), report: { 'r.jsonl#1': 'quarantined:malformed' } },
  { name: 'the right to read a file of records is lost', texts: { 'r.jsonl': jsonLines }, ...rightsLost('r.jsonl'), report: { 'r.jsonl': 'failed:noPermission' } },
  { name: 'a file of records is gone', texts: { 'r.jsonl': jsonLines }, happens: (directory) => rm(inside(directory, 'r.jsonl')), gone: ['r.jsonl#r1', 'r.jsonl#r2', 'r.jsonl#r3'] },
];

/** What cannot be looked through hides its own texts; what is missing elsewhere is gone all the same. */
const andGone = (...keys: string[]) => (directory: string) => Promise.all(keys.map((key) => rm(inside(directory, key), { recursive: true })));
const spoilt = edit('r.jsonl', (text) => text.replace('"r2"', '"r2'));
const BESIDE: Fault[] = [
  { name: 'a record is spoilt, and another file is gone', texts: { 'r.jsonl': jsonLines }, happens: async (directory) => { await spoilt(directory); await andGone('a.txt')(directory); }, report: { 'r.jsonl#2': 'quarantined:malformed' }, gone: ['a.txt'] },
  { name: 'a file of records is spoilt, and another one has lost a record', texts: { 'r.jsonl': jsonLines, 's.jsonl': jsonLines.replace(/水闸/g, '船闸') }, happens: async (directory) => { await edit('r.jsonl', (text) => text.slice(0, -12))(directory); await edit('s.jsonl', (text) => text.slice(0, text.lastIndexOf('{')))(directory); }, report: { 'r.jsonl#3': 'quarantined:malformed' }, gone: ['s.jsonl#r3'] },
  { name: 'a JSON array is cut, and a file with a name like it is gone', texts: { 'r.json': jsonArray, 'r.json.txt': '城关镇昨日开渠，引水入田三百亩。' }, happens: async (directory) => { await edit('r.json', (text) => text.slice(0, -12))(directory); await andGone('r.json.txt')(directory); }, report: { 'r.json': 'quarantined:malformed' }, gone: ['r.json.txt'] },
  { name: 'a pipe stands in the place of a file of records', texts: { 'r.jsonl': jsonLines }, happens: async (directory) => { await replace(inside(directory, 'r.jsonl'), (file) => execFileSync('mkfifo', [file])); await andGone('b.txt')(directory); }, report: { 'r.jsonl': 'failed:notAFile' }, gone: ['b.txt'] },
  { name: 'the right to list a directory below is lost, and another file is gone', texts: { 'sub2.txt': '城东镇昨日疏渠，清淤五百方。' }, ...rightsLost('sub'), happens: async (directory) => { await andGone('a.txt', 'sub2.txt')(directory); await chmod(inside(directory, 'sub'), 0); }, report: { sub: 'failed:noPermission' }, gone: ['a.txt', 'sub2.txt'] },
  { name: 'a link to nothing stands in a directory’s place, and another file is gone', happens: async (directory) => { await replace(inside(directory, 'sub'), (file) => symlink('nowhere', file)); await andGone('a.txt')(directory); }, report: { sub: 'failed:brokenLink' }, gone: ['a.txt'] },
];

export const FAULTS: Fault[] = [...WHOLE_DIRECTORY, ...SHRUNK, ...BELOW, ...FILES, ...AFTER_LISTING, ...RECORDS, ...BESIDE];
