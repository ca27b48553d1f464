import { Box, Flex, Typography } from '@strapi/design-system';
import { useListRunItemsQuery } from '../../api/copydesk-api';
import { useCodedSentence } from '../../hooks/useCodedSentence';
import { useWords } from '../../hooks/useWords';

/** How many are named; the plan's report names them all. */
const SHOWN = 5;

/** Entries that undoing a run would leave as they are, each with the reason. */
export function KeptEntries({ plan, count }: { plan: string; count: number }) {
  const words = useWords();
  const say = useCodedSentence();
  const { data } = useListRunItemsQuery({ run: plan, bucket: 'kept', page: 1, pageSize: SHOWN });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>{words('rollback.plan.kept', { count })}</Typography>
      <Box tag="ul" paddingLeft={4}>
        {data?.results.map(({ id, article, entity, key, reason }) => (
          <Box tag="li" key={id} paddingBottom={1} style={{ listStyle: 'disc' }}>
            <Typography style={{ overflowWrap: 'anywhere' }}>{article?.title ?? entity?.name ?? key}</Typography>
            {reason && (
              <Typography variant="pi" textColor="neutral600" tag="p">
                {say('reason', reason)}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      {count > SHOWN && (
        <Typography variant="pi" textColor="neutral600">
          {words('rollback.plan.more', { count: count - SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}
