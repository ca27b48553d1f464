import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { SourceForm } from '../hooks/useSourceForm';
import { useWords } from '../hooks/useWords';
import { LabelledField } from './LabelledField';

const [ON, OFF] = ['on', 'off'];

/** One of two ways, each said in words: the design system's switch paints one of them as a danger. */
export function OnOffChoice({ name, form: { values, errors, set } }: { name: 'enabled' | 'mainlandWording' | 'entryEvents'; form: SourceForm }) {
  const words = useWords();
  return (
    <LabelledField name={name} error={errors[name]}>
      <SingleSelect value={values[name] ? ON : OFF} onChange={(value: string | number) => set(name, value === ON)}>
        <SingleSelectOption value={ON}>{words(`field.${name}.on`)}</SingleSelectOption>
        <SingleSelectOption value={OFF}>{words(`field.${name}.off`)}</SingleSelectOption>
      </SingleSelect>
    </LabelledField>
  );
}
