import config from '../../../plugin/server/src/config';

const check = (settings: Record<string, unknown>) => () => config.validator({ ...config.default, ...settings });

test('the defaults, and settings as a host app gives them, are right', () => {
  expect(check({})).not.toThrow();
  expect(check({ allowedRoots: ['texts'], workers: 0, sources: [{ name: 'samples', location: 'texts', schedule: '0 3 * * *' }] })).not.toThrow();
});

test.each([
  [{ maxTextBytes: '10 MB' }, 'copydesk.maxTextBytes'],
  [{ workers: -1 }, 'copydesk.workers'],
  [{ allowedRoots: [] }, 'copydesk.allowedRoots'],
  [{ allowedRoots: 'texts' }, 'copydesk.allowedRoots'],
  [{ leaseSeconds: 0 }, 'copydesk.leaseSeconds'],
  [{ rulesFile: '' }, 'copydesk.rulesFile'],
  [{ sources: [{ name: 'a', location: 'texts' }, { name: 'b', location: 'texts', schedule: 'daily' }] }, 'copydesk.sources.1.schedule'],
  [{ sources: [{ name: 'a', location: 'texts', timezone: 'UTC' }] }, 'copydesk.sources.0'],
  [{ maxTextByte: 10 }, 'maxTextByte'],
])('%j stops the start and names %s', (settings, name) => {
  expect(check(settings)).toThrow(name);
});
