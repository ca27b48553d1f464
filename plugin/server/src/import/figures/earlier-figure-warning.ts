import type { Block, Warning } from '../../../../shared/cleaned-text';
import type { Statement } from './statement';

/**
 * Tells editors that a text and an earlier one give two numbers for one thing, with both sentences.
 *
 * @param article headline of the earlier article
 */
export function earlierFigureWarning({ figure, sentence, block }: Statement, earlier: Pick<Statement, 'figure' | 'sentence'>, article: string, blocks: readonly Pick<Block, 'spans'>[]): Warning {
  const spans = blocks[block]?.spans ?? [];
  return {
    code: 'figures.disagreeEarlier',
    message: `“${figure}” in “${sentence}” does not agree with “${earlier.figure}” in “${earlier.sentence}” of the earlier article “${article}”; compare both with their sources`,
    values: { figure, sentence, earlierFigure: earlier.figure, earlierSentence: earlier.sentence, article },
    ...(spans.length === 0 ? {} : { span: [spans[0][0], spans[spans.length - 1][1]] }),
  };
}
