import type { ReactNode } from 'react';
import { Alert, type AlertVariant } from '@strapi/design-system';
import { styled } from 'styled-components';

/** An alert that stands as long as what it says is true: it has no button to close it. */
const StandingAlert = styled(Alert)`
  button {
    display: none;
  }
`;

export function Note({ variant, title, children }: { variant: AlertVariant; title: string; children: ReactNode }) {
  return (
    <StandingAlert variant={variant} title={title} closeLabel="">
      {children}
    </StandingAlert>
  );
}
