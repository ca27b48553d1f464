import { useIntl } from 'react-intl';

/** A moment in the reader's own time zone and language; a dash for none. */
export function Moment({ at }: { at: string | null }) {
  const { formatDate } = useIntl();
  if (at === null) return <>—</>;
  return <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}
