import { describeSchedule } from '../../../plugin/admin/src/words/describe-schedule';

test.each([
  ['0 6 * * *', 'en', 'At 06:00, every day'],
  ['0 6 * * 1-5', 'en', 'At 06:00, Monday through Friday'],
  ['0 6 * * *', 'zh-Hans', '在 06:00，每天'],
  ['0 6 * * 1-5', 'zh-Hans', '在 06:00，星期一至星期五'],
  ['*/15 * * * *', 'zh', '每 15 分鐘'],
  ['0 6 * * *', 'de', 'At 06:00, every day'],
])('%s in %s', (expression, locale, words) => {
  expect(describeSchedule(expression, locale)).toBe(words);
});

test.each(['', 'every morning', '99 99 * * *', '* * *'])('%j has no words', (expression) => {
  expect(describeSchedule(expression, 'en')).toBeNull();
});
