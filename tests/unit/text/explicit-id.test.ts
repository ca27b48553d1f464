import { explicitIdOf } from '../../../plugin/server/src/text/explicit-id';
import { gbkBytes, utf16Bytes } from './decode/encode';

const story = '白鹭县水利局昨日开渠，引水入田三百亩。';
const withHead = (head: string) => `---\n${head}\n---\n\n${story}\n`;
const idOf = (text: string | Uint8Array, key = 'a.md') => explicitIdOf(Buffer.from(text), { key });

test.each([
  ['id: a-17', 'a-17'],
  ['title: 开渠\nid: "a 17"', 'a 17'],
  ["ID: '17'", '17'],
  ['id：甲一', '甲一'],
  ['id: 17 # of the old system', '17'],
  ['guid: g-1\nid: i-1', 'i-1'],
  ['编号: 甲-3', '甲-3'],
  ['id: e\u0301', '\u00e9'],
])('front matter %j gives the id %j', (head, id) => {
  expect(idOf(withHead(head))).toBe(id);
});

test.each(['title: 开渠', 'id:', 'id: ""', 'id: ~', 'id: null', 'id: [1, 2]', 'id: {a: 1}', 'id: |', 'id: # none', 'id:\n  - 1', `id: ${'9'.repeat(201)}`, 'id: a\u0085b', '序号: 3', 'paid: 3'])('front matter %j gives none', (head) => {
  expect(idOf(withHead(head))).toBeNull();
});

test('it is read in whichever encoding, and from a text whose name does not say that it is Markdown', () => {
  expect(idOf(gbkBytes(withHead('id: 甲一')))).toBe('甲一');
  expect(idOf(utf16Bytes(`\uFEFF${withHead('id: 甲一')}`, 'big'))).toBe('甲一');
  expect(idOf(`\uFEFF${withHead('id: a-1')}`)).toBe('a-1');
  expect(idOf(withHead('id: a-1'), 'a.txt')).toBe('a-1');
});

test('only front matter at the very top counts', () => {
  expect(idOf(`${story}\n\n${withHead('id: a-1')}`)).toBeNull();
  expect(idOf(`---\nid: a-1\n\n${story}\n`)).toBeNull();
  expect(idOf(`---\n${story}\n---\n`)).toBeNull();
});
