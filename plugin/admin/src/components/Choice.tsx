import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { SourceInput } from '../../../shared/records';
import type { SourceForm } from '../hooks/useSourceForm';
import { useWords } from '../hooks/useWords';
import { LabelledField } from './LabelledField';

type Policy = 'publishPolicy' | 'confirmPolicy' | 'gonePolicy' | 'duplicatePolicy';

interface Props<Name extends Policy> {
  name: Name;
  options: readonly NonNullable<SourceInput[Name]>[];
  form: SourceForm;
}

/** One of a policy's ways, each said in words. */
export function Choice<Name extends Policy>({ name, options, form }: Props<Name>) {
  const words = useWords();
  const { values, errors, set } = form;
  const choose = (value: string | number) => {
    const option = options.find((candidate) => candidate === value);
    if (option !== undefined) set(name, option);
  };
  return (
    <LabelledField name={name} error={errors[name]}>
      <SingleSelect value={values[name]} onChange={choose}>
        {options.map((option) => (
          <SingleSelectOption key={option} value={option}>
            {words(`${name}.${option}` as Parameters<typeof words>[0])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </LabelledField>
  );
}
