import { Button, Flex } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { ConflictDetail } from '../../../../shared/conflicts';
import { KeyHint } from '../../components/KeyHint';
import { useConflictKeys } from '../../hooks/useConflictKeys';
import { useNarrowing } from '../../hooks/useNarrowing';
import { useWords } from '../../hooks/useWords';
import { CONFLICT_PATH } from '../../paths';
import { CONFLICT_KEYS } from '../../words/conflict-keys';

const WAYS = ['previous', 'next'] as const;

/** To the conflicts before and behind this one, by button or key. */
export function NeighbourButtons({ conflict }: { conflict: ConflictDetail }) {
  const words = useWords();
  const navigate = useNavigate();
  const { search } = useNarrowing();
  const goTo = (documentId: string | null) => (documentId === null ? undefined : () => navigate(`${CONFLICT_PATH(documentId)}${search}`));
  const go = { previous: goTo(conflict.previous), next: goTo(conflict.next) };
  useConflictKeys(go);
  return (
    <Flex gap={2}>
      {WAYS.map((way) => (
        <Button key={way} variant="tertiary" disabled={!go[way]} onClick={go[way]}>
          {words(`conflict.${way}`)}
          <KeyHint of={CONFLICT_KEYS[way]} />
        </Button>
      ))}
    </Flex>
  );
}
