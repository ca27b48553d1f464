import { PLUGIN_ID } from '../../../shared/records';
import english from './en.json';

type Words = Record<string, string>;

/** The languages of the panel, by Strapi's names. English is at hand anyway, as what stands in for a missing word. */
const LANGUAGES: Record<string, () => Promise<{ default: Words }>> = {
  en: () => Promise.resolve({ default: english }),
  'zh-Hans': () => import('./zh-Hans.json'),
  zh: () => import('./zh.json'),
};

/** The panel's words for each locale that the host offers, every key with the plugin's prefix; none for other locales. */
export function loadTranslations(locales: string[]): Promise<{ locale: string; data: Words }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const load = LANGUAGES[locale];
      return { locale, data: load ? withPrefix((await load()).default) : {} };
    }),
  );
}

function withPrefix(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
}
