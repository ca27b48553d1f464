import { useState } from 'react';
import { Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { LabelledField } from '../../components/LabelledField';
import type { SourceForm } from '../../hooks/useSourceForm';
import { useWords } from '../../hooks/useWords';
import { describeSchedule } from '../../words/describe-schedule';

/** What most desks want; the rest write an expression of their own. */
const USUAL = ['0 * * * *', '0 6 * * *', '0 6 * * 1-5', '0 6 * * 1'];
const BY_HAND = 'by-hand';
const OWN = 'own';

/** When a source runs by itself: by hand only, one of the usual ways, or any cron expression. */
export function ScheduleField({ form: { values, errors, set } }: { form: SourceForm }) {
  const words = useWords();
  const { locale } = useIntl();
  const { schedule } = values;
  const [isOwn, setOwn] = useState(schedule !== null && !USUAL.includes(schedule));
  const inWords = schedule === null ? null : describeSchedule(schedule, locale);

  const choose = (choice: string | number) => {
    setOwn(choice === OWN);
    if (choice === BY_HAND) set('schedule', null);
    else set('schedule', choice === OWN ? (schedule ?? '') : String(choice));
  };
  return (
    <LabelledField name="schedule" error={errors.schedule} hint={isOwn ? (inWords ?? words('field.schedule.own.hint')) : undefined}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <SingleSelect value={isOwn ? OWN : (schedule ?? BY_HAND)} onChange={choose}>
          <SingleSelectOption value={BY_HAND}>{words('schedule.by-hand')}</SingleSelectOption>
          {USUAL.map((expression) => (
            <SingleSelectOption key={expression} value={expression}>
              {describeSchedule(expression, locale)}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={OWN}>{words('schedule.own')}</SingleSelectOption>
        </SingleSelect>
        {isOwn && (
          <TextInput
            aria-label={words('schedule.own')}
            value={schedule ?? ''}
            placeholder="30 5 * * 1-5"
            onChange={(event) => set('schedule', event.target.value)}
          />
        )}
      </Flex>
    </LabelledField>
  );
}
