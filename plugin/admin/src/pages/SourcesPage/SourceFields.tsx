import { Flex, Grid, TextInput } from '@strapi/design-system';
import { CONFIRM_POLICIES, DUPLICATE_POLICIES, GONE_POLICIES, PUBLISH_POLICIES } from '../../../../shared/records';
import { Choice } from '../../components/Choice';
import { LabelledField } from '../../components/LabelledField';
import { OnOffChoice } from '../../components/OnOffChoice';
import type { SourceForm } from '../../hooks/useSourceForm';
import { ScheduleField } from './ScheduleField';
import { TimeZoneField } from './TimeZoneField';

/** The fields of a source: where it is, when it runs, what it may do. */
export function SourceFields({ form }: { form: SourceForm }) {
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
      {values.schedule !== null && <OnOffChoice name="enabled" form={form} />}
      <Choice name="publishPolicy" options={PUBLISH_POLICIES} form={form} />
      <Choice name="confirmPolicy" options={CONFIRM_POLICIES} form={form} />
      <Choice name="gonePolicy" options={GONE_POLICIES} form={form} />
      <Choice name="duplicatePolicy" options={DUPLICATE_POLICIES} form={form} />
      <OnOffChoice name="mainlandWording" form={form} />
      <OnOffChoice name="entryEvents" form={form} />
    </Flex>
  );
}
