import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useRights } from '../hooks/useRights';
import { useWords } from '../hooks/useWords';
import { entityTypeOf } from './entity-type';
import { MergeDialog } from './MergeDialog';
import { MergeHistory } from './MergeHistory';

/** Beside the form of an organization or initiative: merging it into another one, and what was merged. */
export const MergePanel: PanelComponent = ({ model, documentId, document }) => {
  const words = useWords();
  const { mayMerge } = useRights();
  const type = entityTypeOf(model, documentId);
  if (type === null || !documentId || !mayMerge) return null;
  const entity = { type, documentId, name: String(document?.name ?? '') };
  const content = (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <MergeDialog entity={entity} />
      <MergeHistory documentId={documentId} />
    </Flex>
  );
  return { title: words('merge.title'), content };
};
