import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Warning } from '../../../shared/cleaned-text';
import { useCodedSentence } from '../hooks/useCodedSentence';

/** What the cleaner was unsure of, each kind once with how often. */
export function WarningList({ warnings }: { warnings: Warning[] }) {
  const say = useCodedSentence();
  return (
    <>
      {[...byCode(warnings)].map(([code, { first, count }]) => (
        <Flex key={code} gap={2} alignItems="center">
          <WarningCircle fill="warning500" aria-hidden />
          <Typography variant="pi" textColor="warning700" title={first.message} style={{ whiteSpace: 'normal' }}>
            {say('warning', first)}
            {count > 1 && ` ×${count}`}
          </Typography>
        </Flex>
      ))}
    </>
  );
}

function byCode(warnings: Warning[]): Map<string, { first: Warning; count: number }> {
  const kinds = new Map<string, { first: Warning; count: number }>();
  for (const warning of warnings) {
    const kind = kinds.get(warning.code);
    if (kind) kind.count += 1;
    else kinds.set(warning.code, { first: warning, count: 1 });
  }
  return kinds;
}
