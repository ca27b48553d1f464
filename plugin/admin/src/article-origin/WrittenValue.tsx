import { Typography } from '@strapi/design-system';
import { Moment } from '../components/Moment';
import { useFieldWords } from '../hooks/useFieldWords';

/** What the importer wrote into a field, as a person reads it: a moment in her language, a stored code in words. */
export function WrittenValue({ field, text }: { field: string; text: string }) {
  const { valueOf } = useFieldWords('article');
  return <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{field === 'sourcePublishedAt' ? <Moment at={text} /> : valueOf(field, text)}</Typography>;
}
