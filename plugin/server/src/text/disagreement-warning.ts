import type { Block, Warning } from '../../../shared/cleaned-text';
import type { Disagreement } from './find/find';

/** Tells editors which figures of a story cannot all be right; the place is the paragraph of the last of them. */
export function disagreementWarning({ figures }: Disagreement, blocks: readonly Pick<Block, 'spans'>[]): Warning {
  const quotes = figures.map(({ quote }) => `“${quote}”`);
  const { block = 0 } = figures[figures.length - 1];
  const spans = blocks[block]?.spans ?? [];
  return {
    code: 'figures.disagree',
    message: `The figures ${quotes.join(', ')} of paragraph ${block + 1} do not agree with one another; compare them with the source`,
    values: { figures: quotes.join('') },
    ...(spans.length === 0 ? {} : { span: [spans[0][0], spans[spans.length - 1][1]] }),
  };
}
