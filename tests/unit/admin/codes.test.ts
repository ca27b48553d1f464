import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE_FIELD_FAULTS } from '../../../plugin/shared/admin-api';
import english from '../../../plugin/admin/src/translations/en.json';

const server = path.resolve(__dirname, '../../../plugin/server/src');
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(server, file), 'utf8'));
const found = (pattern: RegExp): string[] => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code)))];
const withoutWords = (kind: string, codes: string[]): string[] => codes.filter((code) => !(`${kind}.${code}` in english));

test('every warning that the cleaner gives has words', () => {
  const codes = found(/(?:warn\(|code: )'(\w+\.[\w.]+)'/g);
  expect(codes).toContain('quotes.repaired');
  expect(codes.length).toBeGreaterThan(5);
  expect(withoutWords('warning', codes)).toEqual([]);
});

test('every fault that a field of a source can have has words', () => {
  expect(withoutWords('reason', SOURCE_FIELD_FAULTS.map((code) => `source.${code}`))).toEqual([]);
});

test('every reason that a run gives has words', () => {
  const codes = found(/(?:outcome\('\w+', |TextUnavailable\(|UnreadableText\()'(\w+)'/g);
  expect(codes.length).toBeGreaterThan(20);
  expect(withoutWords('reason', codes)).toEqual([]);
  expect(withoutWords('reason', found(/SourceUnavailable\('(\w+)'/g).map((code) => `source.${code}`))).toEqual([]);
});
