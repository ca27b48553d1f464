import { publicationTime } from '../../../plugin/server/src/import/article/publication-time';

test.each([
  ['2024-07-08T19:29:13+08:00', '2024-07-08T11:29:13.000Z', 'second'],
  ['2020-06-30T13:41+08:00', '2020-06-30T05:41:00.000Z', 'minute'],
  ['2022-01-14', '2022-01-13T16:00:00.000Z', 'day'],
  ['2022-01', '2021-12-31T16:00:00.000Z', 'month'],
  ['2022', '2021-12-31T16:00:00.000Z', 'year'],
])('%s is %s, to the %s', (stated, at, precision) => {
  expect(publicationTime(stated)).toEqual({ at, precision });
});

test.each([null, '', '昨日', '2022-13-45', '2022-01-14 10:00'])('%j is no date', (stated) => {
  expect(publicationTime(stated)).toBeNull();
});
