import type { ReactNode } from 'react';
import { Alert, type AlertVariant } from '@strapi/design-system';
import { styled } from 'styled-components';

/** An alert that stands as long as what it says is true: it has no button to close it. */
const StandingAlert = styled(Alert)`
  & > button:last-child {
    display: none;
  }
`;

interface Props {
  variant: AlertVariant;
  title: string;
  /** What the reader can do about it. */
  action?: ReactNode;
  children: ReactNode;
}

export function Note({ variant, title, action, children }: Props) {
  return (
    <StandingAlert variant={variant} title={title} closeLabel="" action={action}>
      {children}
    </StandingAlert>
  );
}
