import { componentLayout } from './layout';

export const aliasLayout = componentLayout('alias', ['name'], [{ name: 12 }]);

export const bylineLayout = componentLayout('byline', ['name', 'role'], [{ name: 6, role: 6 }]);

/** The quote names a figure, because `14` alone says nothing. */
export const figureLayout = componentLayout(
  'figure',
  ['quote', 'value', 'unit', 'of'],
  [{ value: 4, unit: 4, approx: 4 }, { of: 12 }, { quote: 12 }, { date: 6 }, { organization: 6, initiative: 6 }, { origin: 6 }],
);
