import { Th, Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { useWords, type WordKey } from '../hooks/useWords';

/** The head of a table's column. The row numbers its cells by props, so all others are handed on. */
export function ColumnHead({ word, ...cell }: { word: WordKey } & Omit<ComponentProps<typeof Th>, 'children'>) {
  const words = useWords();
  return (
    <Th {...cell}>
      <Typography variant="sigma">{words(word)}</Typography>
    </Th>
  );
}
