import { Flex, Grid, TextInput, Toggle } from '@strapi/design-system';
import { CONFIRM_POLICIES, DUPLICATE_POLICIES, GONE_POLICIES, PUBLISH_POLICIES } from '../../../../shared/records';
import { Choice } from '../../components/Choice';
import { LabelledField } from '../../components/LabelledField';
import type { SourceForm } from '../../hooks/useSourceForm';
import { useWords } from '../../hooks/useWords';
import { ScheduleField } from './ScheduleField';
import { TimeZoneField } from './TimeZoneField';

/** The fields of a source: where it is, when it runs, what it may do. */
export function SourceFields({ form }: { form: SourceForm }) {
  const words = useWords();
  const { values, errors, set } = form;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <LabelledField name="name" error={errors.name} required>
        <TextInput value={values.name} onChange={(event) => set('name', event.target.value)} />
      </LabelledField>
      <LabelledField name="location" error={errors.location} required>
        <TextInput
          value={values.location}
          placeholder="database/texts"
          onChange={(event) => set('location', event.target.value)}
        />
      </LabelledField>
      <Grid.Root gap={4}>
        <Grid.Item col={7} xs={12} direction="column" alignItems="stretch">
          <ScheduleField form={form} />
        </Grid.Item>
        <Grid.Item col={5} xs={12} direction="column" alignItems="stretch">
          <TimeZoneField form={form} />
        </Grid.Item>
      </Grid.Root>
      {values.schedule !== null && (
        <LabelledField name="enabled" error={errors.enabled}>
          <Toggle
            checked={values.enabled}
            onLabel={words('field.enabled.on')}
            offLabel={words('field.enabled.off')}
            onChange={(event) => set('enabled', event.target.checked)}
          />
        </LabelledField>
      )}
      <Choice name="publishPolicy" options={PUBLISH_POLICIES} form={form} />
      <Choice name="confirmPolicy" options={CONFIRM_POLICIES} form={form} />
      <Choice name="gonePolicy" options={GONE_POLICIES} form={form} />
      <Choice name="duplicatePolicy" options={DUPLICATE_POLICIES} form={form} />
      <LabelledField name="mainlandWording" error={errors.mainlandWording}>
        <Toggle
          checked={values.mainlandWording}
          onLabel={words('field.mainlandWording.on')}
          offLabel={words('field.mainlandWording.off')}
          onChange={(event) => set('mainlandWording', event.target.checked)}
        />
      </LabelledField>
      <LabelledField name="entryEvents" error={errors.entryEvents}>
        <Toggle
          checked={values.entryEvents ?? false}
          onLabel={words('field.entryEvents.on')}
          offLabel={words('field.entryEvents.off')}
          onChange={(event) => set('entryEvents', event.target.checked)}
        />
      </LabelledField>
    </Flex>
  );
}
