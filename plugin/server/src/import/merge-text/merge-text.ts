import { type KnownChanges, type Level, type MergePiece, mergePieces, textOf } from './merge-pieces';
import { PARAGRAPH_BREAK } from './text-tokens';

export interface TextConflict {
  /** Where the editor's version stands in the merged text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  base: string;
  editor: string;
  source: string;
}

export interface MergedText {
  text: string;
  /** What both sides changed differently, in order; the text holds the editor's version of it. */
  conflicts: TextConflict[];
  /** The text holds changes of both sides and is neither's whole. */
  merged: boolean;
}

/**
 * Merges a Markdown text three ways: by paragraph, where both sides changed one by clause, and inside a small
 * conflict by character. What only one side changed is taken over; what both changed differently stays as the editor
 * has it and is reported as a conflict.
 *
 * @param base What the importer wrote last.
 * @param editor What stands in the CMS now.
 * @param source What the source gives now.
 */
export function mergeText(base: string, editor: string, source: string): MergedText {
  if (editor === source || source === base) return { text: editor, conflicts: [], merged: false };
  if (editor === base) return { text: source, conflicts: [], merged: false };
  return finished(stablePieces(framed(base), framed(editor), framed(source)), editor, source);
}

/** The merged text with the source's version of one of its conflicts; offsets of later conflicts move with it. */
export function takeSource(text: string, conflict: TextConflict): string {
  return text.slice(0, conflict.start) + conflict.source + text.slice(conflict.end);
}

function framed(text: string): string {
  return text === '' ? '' : PARAGRAPH_BREAK + text;
}

/**
 * Merges as finely as gives a stable result: merging it again with either side must change nothing, whichever version
 * of the conflicts it holds and whichever side is called the editor's. Where repeated passages could be aligned in several ways a fine merge may fail this, and
 * a coarser one is taken.
 */
function stablePieces(base: string, editor: string, source: string): MergePiece[] {
  const known: KnownChanges = new Map();
  for (const finest of FINEST_FIRST) {
    const merge = (one: string, other: string) => mergePieces(base, one, other, finest, known);
    const isStable = (text: string, one: string, other: string) =>
      joined(merge(text, other)) === text && joined(merge(one, text)) === text;
    const pieces = merge(editor, source);
    const mine = joined(pieces);
    const theirs = pieces.map((piece) => (piece.changedBy === 'conflict' ? piece.source : textOf(piece))).join('');
    if (mine === editor && theirs === source) return pieces;
    if (isStable(mine, editor, source) && isStable(theirs, source, editor)) return pieces;
  }
  return mergePieces(base, editor, source, 'text');
}

function joined(pieces: MergePiece[]): string {
  return pieces.map(textOf).join('');
}

const FINEST_FIRST: readonly Level[] = ['character', 'clause', 'paragraph'];

function finished(pieces: MergePiece[], editor: string, source: string): MergedText {
  const conflicts: TextConflict[] = [];
  let text = '';
  pieces.forEach((piece) => {
    const start = text.length;
    text += textOf(piece);
    if (piece.changedBy !== 'conflict') return;
    conflicts.push({ start, end: text.length, base: piece.base, editor: piece.editor, source: piece.source });
  });
  const unframed = withoutFrame(text, conflicts);
  return { ...unframed, merged: unframed.text !== editor && unframed.text !== source };
}

/** Takes the paragraph break before the first paragraph off again, from the conflict that begins the text as well. */
function withoutFrame(text: string, conflicts: TextConflict[]): { text: string; conflicts: TextConflict[] } {
  const frame = frameOf(text);
  return {
    text: text.slice(frame),
    conflicts: conflicts.map((conflict) =>
      conflict.start === 0 || conflict.start < frame
        ? firstConflict(conflict, text)
        : { ...conflict, start: conflict.start - frame, end: conflict.end - frame },
    ),
  };
}

/**
 * A conflict that begins the text. Where one side has nothing there, the break that parts it from what follows goes
 * to the sides that have, so that any version can be put in place.
 */
function firstConflict({ start, end, ...versions }: TextConflict, text: string): TextConflict {
  const rest = text.slice(end);
  const begin = text.slice(0, start);
  const { base, editor, source } = versions;
  const cutIntoRest = [base, editor, source].map((version) => Math.max(0, frameOf(begin + version + rest) - start - version.length));
  const shortRest = rest.length - Math.max(...cutIntoRest);
  const unframed = (version: string) => {
    const whole = begin + version + rest;
    return whole.slice(frameOf(whole), whole.length - shortRest);
  };
  return { start: 0, end: unframed(editor).length, base: unframed(base), editor: unframed(editor), source: unframed(source) };
}

function frameOf(text: string): number {
  return text.startsWith(PARAGRAPH_BREAK) ? PARAGRAPH_BREAK.length : 0;
}
