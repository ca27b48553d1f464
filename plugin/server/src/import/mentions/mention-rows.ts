import type { CleanedText } from '../../../../shared/cleaned-text';
import type { LinkedMentions, MentionRow } from '../rows';
import { sentenceAround } from './sentence';

/** A mention before it is found in the article's own versions. */
export type NewMention = Omit<MentionRow, 'id' | 'documentId' | 'articleDocumentId' | 'published' | 'run'>;

/** Evidence enough of one entity in one article: a text that repeats a name ten thousand times adds nothing by it. */
const MOST_OF_AN_ENTITY = 100;

/**
 * Where a cleaned text names which entity, each with its sentence. Places are those in the blocks still; mentions
 * that a finder placed outside the text are left out.
 */
export function mentionsOfText(text: Pick<CleanedText, 'title' | 'blocks'>, linked: readonly LinkedMentions[]): NewMention[] {
  return linked.flatMap(({ type, documentId, linkedDocumentId, confidence, mentions }) => {
    const places = mentions.filter(([block, start, end]) => start >= 0 && start < end && end <= textAt(text, block).length);
    return places.slice(0, MOST_OF_AN_ENTITY).map(([block, start, end]) => {
      const whole = textAt(text, block);
      const sentence = block === -1 ? { text: whole, start: 0 } : sentenceAround(whole, start, end);
      return {
        ...{ entityType: type, entityDocumentId: documentId, linkedDocumentId: linkedDocumentId ?? documentId, confidence },
        ...{ name: whole.slice(start, end), quote: sentence.text, quoteStart: start - sentence.start, block, start, end },
      };
    });
  });
}

function textAt(text: Pick<CleanedText, 'title' | 'blocks'>, block: number): string {
  return block === -1 ? (text.title ?? '') : (text.blocks[block]?.text ?? '');
}
