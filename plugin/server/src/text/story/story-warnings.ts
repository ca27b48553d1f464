import type { Span, Warning } from '../../../../shared/cleaned-text';
import { slice, spansOf, type MappedText } from '../mapped-text';
import type { Metadata } from './gather-metadata';
import type { Headline } from './headline';
import type { Verdicts } from './judge-lines';
import type { LineFacts } from './line-facts';
import type { Shaped } from './shape-blocks';

/** What was told of a text, for an editor to be warned of what is doubtful in it. */
export interface Told {
  lines: readonly LineFacts[];
  verdicts: Verdicts;
  headline: Headline;
  metadata: Metadata;
  shaped: Shaped;
  /** The headline is stated by a label or by the format. */
  stated: boolean;
}

const TRUNCATED = /[\u4e00-\u9fff，,、]$/u;
/** A shorter last paragraph may be a signature. */
const SHORTEST_STORY_END = 30;

/** Says what an editor should look at, each with its place in the decoded source where it has one. */
export function warningsOf({ lines, verdicts, headline, metadata, shaped: { blocks, joined, repeated }, stated }: Told): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string, span?: Span | null): void => {
    warnings.push(span === undefined || span === null ? { code, message } : { code, message, span });
  };
  if (metadata.publishedAt === null) warn('date.missing', 'The text states no date of publication.');
  const implausible = implausibleDate(lines, verdicts);
  if (implausible !== null) warn('date.implausible', `“${implausible.text}” is no date on which the text can have been published, and was not taken.`, spanOf(implausible));
  if (!stated && headline.title === null) warn('headline.missing', 'No line of the text reads like a headline.');
  else if (!stated && headline.uncertain && headline.title !== null) {
    warn('headline.uncertain', 'The headline was chosen among lines that do not stand out: check it.', spanOf(lines[headline.title].line.text));
  }
  if (joined.count > 0) warn('paragraphs.joined', `${joined.count} line breaks inside paragraphs were mended.`, pointAt(joined.first));
  if (repeated.count > 0) warn('paragraphs.repeated', `${repeated.count} paragraphs said again what the story had said, and were dropped.`, pointAt(repeated.first));
  const notice = lines.find(({ furniture }) => furniture?.rule === 'furniture.corpusNotice');
  if (notice !== undefined) {
    warn('notice.machineRewritten', 'A notice in the source says that the text comes from a corpus and may have been rewritten by a machine.', spanOf(notice.line.text));
  }
  const last = blocks[blocks.length - 1];
  if (last !== undefined && last.kind === 'paragraph' && last.text.text.length > SHORTEST_STORY_END && TRUNCATED.test(last.text.text)) {
    const end = last.text.stretches[last.text.stretches.length - 1].end;
    warn('text.truncated', 'The story ends in mid-sentence: the source may be cut off.', [Math.max(0, end - 1), end]);
  }
  if (lines.length > 0 && blocks.length === 0) warn('story.missing', 'No line of the text reads like a story.');
  return warnings;
}

/** The first date behind a label of publication that is out of the plausible window or in no calendar. */
function implausibleDate(lines: readonly LineFacts[], verdicts: Verdicts): MappedText | null {
  for (let index = 0; index < lines.length; index++) {
    const place = lines[index].metadata?.implausibleDate ?? null;
    if (place === null || verdicts[index] === null) continue;
    const date = slice(lines[index].line.text, place.start, place.end);
    if (date.text !== '') return date;
  }
  return null;
}

function spanOf(text: MappedText): Span {
  const spans = spansOf(text);
  return [spans[0][0], spans[0][1]];
}

function pointAt(offset: number | null): Span | null {
  return offset === null ? null : [offset, offset];
}
