import { Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useCodedSentence } from '../../hooks/useCodedSentence';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import type { SourceTrouble } from '../../words/source-trouble';

/** What is the matter with a source, leading to the report where something can be done about it. */
export function TroubleLine({ trouble: { source, run, texts } }: { trouble: SourceTrouble }) {
  const words = useWords();
  const say = useCodedSentence();
  const report = RUN_PATH(run.documentId);
  return (
    <Flex tag="li" gap={2} alignItems="baseline" wrap="wrap" paddingTop={1}>
      <WarningCircle fill={run.state === 'failed' ? 'danger600' : 'warning600'} aria-hidden style={{ alignSelf: 'center' }} />
      <Typography fontWeight="bold">{source.name}</Typography>
      {texts.map(({ bucket, count }) => (
        <Link key={bucket} tag={NavLink} to={`${report}?bucket=${bucket}&page=1`}>
          {words(`bucket.${bucket}.count`, { count })}
        </Link>
      ))}
      {texts.length === 0 && (
        <Link tag={NavLink} to={report}>
          {run.reason ? say('reason', run.reason) : words(`run-state.${run.state}`)}
        </Link>
      )}
    </Flex>
  );
}
