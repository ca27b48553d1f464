import { Combobox, ComboboxOption } from '@strapi/design-system';
import { LabelledField } from '../../components/LabelledField';
import type { SourceForm } from '../../hooks/useSourceForm';

const TIME_ZONES = Intl.supportedValuesOf('timeZone');

/** The time zone that the schedule is read in, to be found by typing a part of its name. */
export function TimeZoneField({ form: { values, errors, set } }: { form: SourceForm }) {
  const zones = TIME_ZONES.includes(values.timeZone) ? TIME_ZONES : [values.timeZone, ...TIME_ZONES];
  return (
    <LabelledField name="timeZone" error={errors.timeZone}>
      <Combobox
        value={values.timeZone}
        defaultTextValue={values.timeZone}
        autocomplete={{ type: 'list', filter: 'contains' }}
        onChange={(zone?: string) => zone && set('timeZone', zone)}
      >
        {zones.map((zone) => (
          <ComboboxOption key={zone} value={zone} textValue={zone}>
            {zone}
          </ComboboxOption>
        ))}
      </Combobox>
    </LabelledField>
  );
}
