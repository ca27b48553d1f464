import { Typography } from '@strapi/design-system';
import { useWords } from '../../hooks/useWords';

/** UTF-16 units up to which a text that nobody changed is shown whole. */
const SHORT = 120;

/** What stands the same in all three versions: folded where it is long. */
export function UnchangedText({ text }: { text: string }) {
  const words = useWords();
  const trimmed = text.trim();
  const whole = (
    <Typography tag="p" textColor="neutral600" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} lineHeight={1.7}>
      {trimmed}
    </Typography>
  );
  if (trimmed.length <= SHORT) return whole;
  return (
    <details>
      <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer' }}>
        {words('conflict.unchanged', { count: [...trimmed].length })}
      </Typography>
      {whole}
    </details>
  );
}
