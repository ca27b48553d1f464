import { Button, EmptyStateLayout } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useWords } from '../../hooks/useWords';

/** Stands where no source has been set up yet. Without the right to do so, there is no button. */
export function NoSources({ onAdd }: { onAdd: (() => void) | undefined }) {
  const words = useWords();
  return (
    <EmptyStateLayout
      shadow="tableShadow"
      hasRadius
      icon={<EmptyDocuments width="16rem" />}
      content={words('sources.empty')}
      action={
        onAdd && (
          <Button variant="secondary" startIcon={<Plus />} onClick={onAdd}>
            {words('source.add')}
          </Button>
        )
      }
    />
  );
}
