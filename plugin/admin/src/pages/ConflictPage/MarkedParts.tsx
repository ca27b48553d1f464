import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { MarkedText } from '../../../../shared/conflicts';
import { useWords } from '../../hooks/useWords';
import { shownParts } from '../../words/shown-text';

/** Whose text it is: what both sides came from, what the article has, what the source has. */
export type Side = 'base' | 'editor' | 'source';

const COLOURS = { base: ['danger200', 'danger700'], editor: ['success200', 'success700'], source: ['primary200', 'primary700'] } as const;

const Mark = styled.mark<{ $side: Side }>`
  background-color: ${({ theme, $side }) => theme.colors[COLOURS[$side][0]]};
  color: ${({ theme, $side }) => theme.colors[COLOURS[$side][1]]};
  text-decoration: ${({ $side }) => ($side === 'base' ? 'line-through' : 'none')};
  font-weight: 600;
`;

/** A stretch of one version, with what differs from the base marked. */
export function MarkedParts({ parts, side }: { parts: MarkedText[]; side: Side }) {
  const words = useWords();
  const shown = shownParts(parts);
  if (shown.length === 0) {
    return (
      <Typography textColor="neutral500" fontWeight="regular">
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
