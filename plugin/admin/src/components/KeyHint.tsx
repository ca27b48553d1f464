import { styled } from 'styled-components';

/** The key that does the same as the button it stands on. */
const Key = styled.kbd`
  margin-inline-start: 0.8rem;
  padding: 0 0.5rem;
  border: 1px solid currentColor;
  border-radius: ${({ theme }) => theme.borderRadius};
  font: inherit;
  font-size: 1.1rem;
  text-transform: uppercase;
  opacity: 0.7;
`;

export function KeyHint({ of }: { of: string }) {
  return <Key aria-hidden>{of}</Key>;
}
