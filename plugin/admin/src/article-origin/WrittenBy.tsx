import { Typography } from '@strapi/design-system';
import type { FieldWriterRecord } from '../../../shared/records';
import { Moment } from '../components/Moment';
import { useWords } from '../hooks/useWords';

/** Who wrote a field last, and when. */
export function WrittenBy({ writer }: { writer: FieldWriterRecord | undefined }) {
  const words = useWords();
  if (!writer) return null;
  const who = writer.user === null ? words(`origin.written-by.${writer.by}`) : words('origin.written-by.user', { name: writer.user });
  return (
    <Typography variant="pi" tag="p" textColor={writer.by === 'editor' ? 'primary600' : 'neutral600'}>
      {who}
      {writer.at !== null && ' · '}
      {writer.at !== null && <Moment at={writer.at} />}
    </Typography>
  );
}
