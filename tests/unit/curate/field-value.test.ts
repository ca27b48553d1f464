import { InvalidFieldValue } from '../../../plugin/server/src/curate/conflicts/conflict-refused';
import { fieldValue, isFieldName } from '../../../plugin/server/src/curate/conflicts/field-value';

const figure = { value: 40, unit: '人', of: '志愿者', approx: null, quote: '40名志愿者', date: '2024-05-06' };

describe('what a person may set a field to who decides a conflict', () => {
  it('takes figures as the article has them, with whom they speak of and who proposed them', () => {
    const whole = { ...figure, organization: '青禾社', initiative: '夜渡', origin: 'our-model' };
    expect(fieldValue('figures', [whole])).toEqual([whole]);
  });

  it('takes figures that say nothing of that as figures of nobody', () => {
    expect(fieldValue('figures', [figure])).toEqual([{ ...figure, organization: null, initiative: null, origin: null }]);
  });

  it('refuses what a figure does not have', () => {
    expect(() => fieldValue('figures', [{ ...figure, id: 3 }])).toThrow(InvalidFieldValue);
  });

  it('knows the fields of an article, and nothing that every object has', () => {
    expect(['title', 'figures', 'toString', 'constructor', 'slug'].map(isFieldName)).toEqual([true, true, false, false, false]);
  });
});
