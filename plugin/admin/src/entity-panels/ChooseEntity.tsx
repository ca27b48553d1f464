import { useState } from 'react';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { EntityType } from '../../../shared/evidence';
import { useSearchEntitiesQuery, type ListedEntity } from '../api/review-api';
import { useFieldWords } from '../hooks/useFieldWords';
import { useWords } from '../hooks/useWords';

interface Props {
  type: EntityType;
  /** Document id of the entry that cannot be chosen. */
  except: string;
  chosen: ListedEntity | null;
  onChoose: (entity: ListedEntity) => void;
}

/** Finds another entry by a part of its name, and tells namesakes apart by kind and region. Rejected ones, and those that were merged, cannot be chosen. */
export function ChooseEntity({ type, except, chosen, onChoose }: Props) {
  const words = useWords();
  const { valueOf } = useFieldWords(type);
  const [text, setText] = useState('');
  const { data = [], isFetching } = useSearchEntitiesQuery({ type, text }, { skip: text.trim() === '' });
  const found = text.trim() === '' ? [] : data.filter(({ documentId, reviewState }) => documentId !== except && reviewState !== 'rejected');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="merge-into" hint={words('merge.choose.hint')}>
        <Field.Label>{words('merge.choose')}</Field.Label>
        <TextInput value={text} onChange={({ target }: { target: { value: string } }) => setText(target.value)} />
        <Field.Hint />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={1} role="group" aria-label={words('merge.choose')}>
        {found.map((entity) => (
          <Button
            key={entity.documentId}
            variant={entity.documentId === chosen?.documentId ? 'secondary' : 'ghost'}
            aria-pressed={entity.documentId === chosen?.documentId}
            onClick={() => onChoose(entity)}
            style={{ justifyContent: 'flex-start' }}
          >
            {[entity.name, valueOf('kind', entity.kind), entity.region].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </Flex>
      {text.trim() !== '' && !isFetching && found.length === 0 && <Typography textColor="neutral600">{words('merge.choose.none')}</Typography>}
    </Flex>
  );
}
