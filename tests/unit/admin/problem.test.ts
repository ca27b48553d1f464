import { problemOf } from '../../../plugin/admin/src/api/problem';

test('reads what is wrong with each field, the first complaint of each', () => {
  const error = {
    name: 'BadRequestError',
    status: 400,
    message: 'location: outside',
    details: {
      errors: [
        { path: ['location'], name: 'invalid', message: 'outside' },
        { path: ['location'], name: 'invalid', message: 'too long' },
        { path: ['schedule'], name: 'invalid', message: 'never due' },
      ],
    },
  };
  expect(problemOf(error)).toEqual({
    status: 400,
    code: '',
    message: 'location: outside',
    fields: { location: { code: 'invalid', message: 'outside' }, schedule: { code: 'invalid', message: 'never due' } },
  });
});

test.each([undefined, null, 'text', 7, {}, { details: { errors: 'none' } }, { details: { errors: [null, { path: 'x' }] } }])(
  'makes the best of %j',
  (error) => {
    expect(problemOf(error)).toEqual({ status: 0, code: '', message: '', fields: {} });
  },
);

test('a refusal tells its kind', () => {
  expect(problemOf({ status: 409, message: 'A run of “晨报” is paused', details: { code: 'runIsPaused' } })).toEqual({ status: 409, code: 'runIsPaused', message: 'A run of “晨报” is paused', fields: {} });
});
