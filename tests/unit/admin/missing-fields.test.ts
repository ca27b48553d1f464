import { missingFields } from '../../../plugin/admin/src/words/missing-fields';
import type { SourceInput } from '../../../plugin/shared/records';

const whole: SourceInput = {
  name: '晨报',
  kind: 'directory',
  location: 'database/texts',
  schedule: null,
  timeZone: 'Asia/Shanghai',
  enabled: true,
  publishPolicy: 'never',
  gonePolicy: 'flag',
  confirmPolicy: 'never',
  mainlandWording: false,
};

test('a source that runs by hand only needs a name and a folder', () => {
  expect(missingFields(whole)).toEqual([]);
  expect(missingFields({ ...whole, name: ' ', location: '' })).toEqual(['name', 'location']);
});

test('a schedule of one’s own must say something', () => {
  expect(missingFields({ ...whole, schedule: ' ' })).toEqual(['schedule']);
});
