import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Warning } from '../../../shared/cleaned-text';
import { useCodedSentence } from '../hooks/useCodedSentence';

/** What the cleaner was unsure of, each sentence once with how often. */
export function WarningList({ warnings }: { warnings: Warning[] }) {
  const say = useCodedSentence();
  return (
    <>
      {[...bySentence(warnings, say)].map(([sentence, { first, count }]) => (
        <Flex key={sentence} gap={2} alignItems="center">
          <WarningCircle fill="warning500" aria-hidden />
          <Typography variant="pi" textColor="warning700" title={first.message} style={{ whiteSpace: 'normal' }}>
            {sentence}
            {count > 1 && ` ×${count}`}
          </Typography>
        </Flex>
      ))}
    </>
  );
}

function bySentence(warnings: Warning[], say: (kind: 'warning', warning: Warning) => string): Map<string, { first: Warning; count: number }> {
  const sentences = new Map<string, { first: Warning; count: number }>();
  for (const warning of warnings) {
    const sentence = say('warning', warning);
    const known = sentences.get(sentence);
    if (known) known.count += 1;
    else sentences.set(sentence, { first: warning, count: 1 });
  }
  return sentences;
}
