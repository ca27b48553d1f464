import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { MarkedText } from '../../../../shared/conflicts';
import { useWords } from '../../hooks/useWords';
import { shownParts } from '../../words/shown-text';

/** Whose text it is: what both sides came from, what the article has, what the source has. */
export type Side = 'base' | 'editor' | 'source';

/** Grounds only: the design system's coloured letters are too pale on them, above all in the dark theme. */
const GROUNDS = { base: 'danger200', editor: 'success200', source: 'primary200' } as const;

const Mark = styled.mark<{ $side: Side }>`
  background-color: ${({ theme, $side }) => theme.colors[GROUNDS[$side]]};
  color: ${({ theme }) => theme.colors.neutral900};
  text-decoration: ${({ $side }) => ($side === 'base' ? 'line-through' : 'none')};
  font-weight: 600;
`;

/** A stretch of one version, with what differs from the base marked. */
export function MarkedParts({ parts, side }: { parts: MarkedText[]; side: Side }) {
  const words = useWords();
  const shown = shownParts(parts);
  if (shown.length === 0) {
    return (
      <Typography textColor="neutral600" fontWeight="regular">
        {words('conflict.nothing')}
      </Typography>
    );
  }
  return (
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} lineHeight={1.7}>
      {shown.map(({ text, changed }, index) => (changed ? <Mark key={index} $side={side}>{text}</Mark> : <span key={index}>{text}</span>))}
    </Typography>
  );
}
