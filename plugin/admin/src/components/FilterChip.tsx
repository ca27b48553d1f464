import { Button } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface Props {
  label: string;
  /** How many there are; left out where nobody knows yet. */
  count?: number;
  isChosen: boolean;
  onClick: () => void;
}

/** A button that narrows a list, pressed while it does. */
export function FilterChip({ label, count, isChosen, onClick }: Props) {
  const { formatNumber } = useIntl();
  return (
    <Button size="S" variant={isChosen ? 'secondary' : 'tertiary'} aria-pressed={isChosen} onClick={onClick}>
      {count === undefined ? label : `${label} ${formatNumber(count)}`}
    </Button>
  );
}
