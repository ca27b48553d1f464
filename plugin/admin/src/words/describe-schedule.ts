import cronstrue from 'cronstrue';
import 'cronstrue/locales/zh_CN';
import 'cronstrue/locales/zh_TW';

/** Cronstrue's names for the panel's languages. */
const LOCALES: Record<string, string> = { 'zh-Hans': 'zh_CN', zh: 'zh_TW' };
/** Minute and hour are plain numbers: the days are then said as well, `At 06:00, every day`. */
const FIXED_TIME = /^(?:\d{1,2} )?\d{1,2} \d{1,2} /;

/**
 * Says a cron expression in words.
 *
 * @param expression Five or six fields, as a source's schedule.
 * @param locale The panel's locale, such as `zh-Hans`; English for all others.
 * @returns The words, or null for an expression that has none.
 */
export function describeSchedule(expression: string, locale: string): string | null {
  const trimmed = expression.trim().replace(/\s+/g, ' ');
  const language = LOCALES[locale] ?? 'en';
  try {
    const words = cronstrue.toString(trimmed, { locale: language, use24HourTimeFormat: true, verbose: FIXED_TIME.test(trimmed) });
    return language === 'en' ? words : inChinesePunctuation(words);
  } catch {
    return null;
  }
}

/** `在06:00, 每天` → `在 06:00，每天`. */
function inChinesePunctuation(words: string): string {
  return words.replace(/, ?/g, '，').replace(/ {2,}/g, ' ').replace(/^在(?=\d)/, '在 ').trim();
}
