import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ConflictDetail } from '../../../../shared/conflicts';
import { useConflictKeys, type ConflictActions } from '../../hooks/useConflictKeys';
import { useDecisions } from '../../hooks/useDecisions';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';
import { DecisionBar } from './DecisionBar';
import { VersionEditor } from './VersionEditor';

/** The decisions about an open conflict, for those who may make them. */
export function DecideConflict({ conflict }: { conflict: ConflictDetail }) {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  const { mayDecide } = useRights();
  const [alike, setAlike] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const { decide, isDeciding } = useDecisions(conflict, alike);
  const { editable, merged } = conflict;
  const actions: ConflictActions =
    !mayDecide || isWriting
      ? {}
      : {
          mine: () => decide('mine'),
          theirs: () => decide('theirs'),
          merged: merged === null ? undefined : () => decide('merged'),
          edit: editable === null || alike ? undefined : () => setIsWriting(true),
          alike: conflict.alike > 1 ? () => setAlike(!alike) : undefined,
        };
  useConflictKeys(isDeciding ? {} : actions);
  if (!mayDecide) return <Typography textColor="neutral600">{words('conflict.may-not')}</Typography>;
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow">
      {isWriting && editable !== null ? (
        <VersionEditor label={labelOf(conflict.field)} text={merged ?? editable} isSaving={isDeciding} onSave={(text) => decide('edited', text)} onCancel={() => setIsWriting(false)} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <DecisionBar conflict={conflict} actions={actions} alike={alike} isDeciding={isDeciding} />
          <Typography variant="pi" textColor="neutral600">
            {words(merged === null ? 'conflict.explained' : 'conflict.explained.merged')}
          </Typography>
        </Flex>
      )}
    </Box>
  );
}
