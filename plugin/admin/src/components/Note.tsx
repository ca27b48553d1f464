import type { ReactNode } from 'react';
import { Alert, type AlertVariant, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** An alert that stands as long as what it says is true: it has no button to close it, and what can be done stands at its end. */
const StandingAlert = styled(Alert)`
  & > button:last-child {
    display: none;
  }

  & > [role] {
    flex-wrap: nowrap;
    justify-content: space-between;
    gap: 1.6rem;
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
    <StandingAlert variant={variant} closeLabel="" action={action}>
      <Flex tag="span" direction="column" alignItems="flex-start" gap={1}>
        <Typography tag="strong" fontWeight="bold">
          {title}
        </Typography>
        <Typography tag="span">{children}</Typography>
      </Flex>
    </StandingAlert>
  );
}
