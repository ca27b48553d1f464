/** What a company's name says of its form. `none`: nothing; `company`: 公司 without saying which. */
export interface LegalForm {
  isGroup: boolean;
  form: 'none' | 'company' | 'limited' | 'shares' | 'general';
}

const ENDINGS: readonly (readonly [ending: string, form: LegalForm['form'], isGroup: boolean])[] = [
  ['集团股份有限公司', 'shares', true], ['集团有限责任公司', 'limited', true], ['集团有限公司', 'limited', true], ['集团总公司', 'general', true], ['集团公司', 'company', true], ['集团', 'none', true],
  ['股份有限公司', 'shares', false], ['有限责任公司', 'limited', false], ['股份公司', 'shares', false], ['有限公司', 'limited', false], ['总公司', 'general', false], ['公司', 'company', false],
];
/** 分公司 and 控股集团 are bodies of their own. */
const PART_OF_NAME = /(?:[分子支母]|项目|控股)$/;
export const UNSTATED: LegalForm = { isGroup: false, form: 'none' };

/** Takes the legal form off the end of a name. */
export function withoutLegalForm(name: string): { rest: string; legalForm: LegalForm } {
  const found = ENDINGS.find(([ending]) => name.endsWith(ending));
  if (found === undefined) return { rest: name, legalForm: UNSTATED };
  const [ending, form, isGroup] = found;
  const rest = name.slice(0, -ending.length);
  return PART_OF_NAME.test(rest) ? { rest: name, legalForm: UNSTATED } : { rest, legalForm: { form, isGroup } };
}

/** Whether one company may have both: what the one leaves out is forgiven, 有限公司 and 股份有限公司 are two companies. */
export function legalFormsAgree(one: LegalForm, other: LegalForm): boolean {
  if (one.isGroup !== other.isGroup) return false;
  return one.form === other.form || isUnsaid(one, other) || isUnsaid(other, one);
}

function isUnsaid({ form }: LegalForm, other: LegalForm): boolean {
  return form === 'none' || (form === 'company' && other.form !== 'general');
}
