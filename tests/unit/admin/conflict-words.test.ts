import { actionOf, CONFLICT_KEYS } from '../../../plugin/admin/src/words/conflict-keys';
import { shownParts } from '../../../plugin/admin/src/words/shown-text';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('each action has a key of its own, in either case', () => {
  expect(new Set(Object.values(CONFLICT_KEYS)).size).toBe(Object.keys(CONFLICT_KEYS).length);
  for (const [action, key] of Object.entries(CONFLICT_KEYS)) expect([pressed(key), pressed(key.toUpperCase())]).toEqual([action, action]);
});

test('keys of the browser stay the browser’s, and others do nothing', () => {
  expect([pressed('u', { ctrlKey: true }), pressed('1', { metaKey: true }), pressed('k', { altKey: true }), pressed('x'), pressed('Enter')]).toEqual([null, null, null, null, null]);
});

test('line breaks at the edges are not drawn, those between are, and those that are the difference are seen', () => {
  const same = (text: string) => ({ text, changed: false });
  expect(shownParts([same('\n\n甲。\n'), { text: '乙', changed: true }, same('。\n\n')])).toEqual([same('甲。\n'), { text: '乙', changed: true }, same('。')]);
  expect(shownParts([same('甲。'), { text: '\n\n', changed: true }])).toEqual([same('甲。'), { text: '¶¶', changed: true }]);
  expect(shownParts([])).toEqual([]);
});
