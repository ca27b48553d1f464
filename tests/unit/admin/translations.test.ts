import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLUGIN_ID } from '../../../plugin/shared/records';
import { loadTranslations } from '../../../plugin/admin/src/translations/load-translations';

const shared = path.resolve(__dirname, '../../../plugin/shared/field-words');
const admin = path.resolve(__dirname, '../../../plugin/admin/src');
const languages = ['zh-Hans', 'zh'];

const wordsOf = (language: string): Record<string, string> => JSON.parse(readFileSync(path.join(admin, 'translations', `${language}.json`), 'utf8'));
const fieldWordsOf = (language: string): object => JSON.parse(readFileSync(path.join(shared, `${language}.json`), 'utf8'));

/** `{ article: { title: { label: 'Headline' } } }` → `article.title.label`. */
function leaves(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? leaves(inner, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

/** The names of the values that a sentence takes: `{count, plural, one {#}}` → `count`. */
const valuesOf = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name).sort();

describe.each(languages)('the panel in %s', (language) => {
  test('says everything that it says in English, and nothing else', () => {
    expect(Object.keys(wordsOf(language))).toEqual(Object.keys(wordsOf('en')));
  });

  test('takes the same values in each sentence', () => {
    const english = wordsOf('en');
    const differing = Object.entries(wordsOf(language)).filter(([key, sentence]) => [...new Set(valuesOf(sentence))].join() !== [...new Set(valuesOf(english[key]))].join());
    expect(differing).toEqual([]);
  });

  test('has words for the same fields of the Content Manager as in English', () => {
    expect(leaves(fieldWordsOf(language))).toEqual(leaves(fieldWordsOf('en')));
  });

  test('leaves no sentence empty', () => {
    expect(Object.entries(wordsOf(language)).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});

test('every key carries the name of the plugin; a language that we do not speak gets no words', async () => {
  const [english, french] = await loadTranslations(['en', 'fr']);
  expect(Object.keys(english.data).length).toBeGreaterThan(100);
  expect(Object.keys(english.data).every((key) => key.startsWith(`${PLUGIN_ID}.`))).toBe(true);
  expect(french).toEqual({ locale: 'fr', data: {} });
});

test('there are words for every key that the panel asks for', () => {
  const sources = readdirSync(admin, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const asked = sources.flatMap((file) => [...readFileSync(path.join(admin, file), 'utf8').matchAll(/words\('([\w.-]+)'/g)].map(([, key]) => key));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !(key in wordsOf('en')))).toEqual([]);
});
