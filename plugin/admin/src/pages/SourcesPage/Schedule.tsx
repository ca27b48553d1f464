import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SourceRecord } from '../../../../shared/records';
import { useWords } from '../../hooks/useWords';
import { describeSchedule } from '../../words/describe-schedule';

/** When a source runs by itself, in words where there are any. */
export function Schedule({ source: { schedule, timeZone, enabled } }: { source: SourceRecord }) {
  const words = useWords();
  const { locale } = useIntl();
  if (schedule === null) return <Typography textColor="neutral600">{words('schedule.by-hand')}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography title={schedule}>{describeSchedule(schedule, locale) ?? schedule}</Typography>
      {enabled ? (
        <Typography variant="pi" textColor="neutral600">
          {timeZone}
        </Typography>
      ) : (
        <Badge variant="neutral">{words('schedule.paused')}</Badge>
      )}
    </Flex>
  );
}
