import type { Change } from './change';
import { type Alignment, changesBetween } from './changes';
import { charactersOf, clausesOf, paragraphsOf } from './text-tokens';
import { regionsOf } from './three-way';

/**
 * A stretch of a merge. The `base` texts of all pieces, put together, are the base; so for `editor` and `source`.
 * What is in the merged text is the piece of whoever changed it, and the editor's where the sides conflict.
 */
export interface MergePiece {
  changedBy: 'nobody' | 'editor' | 'source' | 'both' | 'conflict';
  base: string;
  editor: string;
  source: string;
}

/** The piece's text in the merge. */
export function textOf(piece: MergePiece): string {
  return piece.changedBy === 'source' ? piece.source : piece.editor;
}

/** Changes worked out before, by level, base and side: merges of one base have most of them in common. */
export type KnownChanges = Map<string, Change[]>;

/** Merges in pieces; what both sides changed is cut finer down to the finest level. */
export function mergePieces(base: string, editor: string, source: string, finest: Level, known: KnownChanges = new Map()): MergePiece[] {
  const levels = LEVELS.slice(0, LEVELS.indexOf(finest) + 1);
  return joinConflicts(refine({ changedBy: 'conflict', base, editor, source }, levels, known));
}

/** From coarse to fine; `text` leaves it whole. */
const LEVELS = ['text', 'paragraph', 'clause', 'character'] as const;
export type Level = (typeof LEVELS)[number];

interface Cut {
  tokensOf: (text: string) => string[];
  alignment: Alignment;
  /** Unchanged tokens that must part the changes of the two sides. */
  distance: number;
}

/**
 * Paragraphs may be changed side by side. So may clauses, where each was edited; one that was added, removed or
 * replaced beside another change goes on to the merge by characters, which wants two unchanged ones in between: `王小明` → `李小明` and `王小红` is a conflict, not `李小红`.
 */
const CUTS: Record<Exclude<Level, 'text'>, Cut> = {
  paragraph: { tokensOf: paragraphsOf, alignment: { speaking: true, limit: 100 }, distance: 0 },
  clause: { tokensOf: clausesOf, alignment: { speaking: true, limit: 100 }, distance: 1 },
  character: { tokensOf: charactersOf, alignment: { speaking: false, limit: 200 }, distance: 2 },
};

/** UTF-16 units of the longest side that a merge by characters is tried on. */
const LARGEST_SMALL_CONFLICT = 4_000;

/** Share of the base's tokens that either side must have left standing for a merge by characters to make sense. */
const LEAST_STANDING = 0.5;

function refine(piece: MergePiece, [, next, ...finer]: readonly Level[], known: KnownChanges): MergePiece[] {
  const settled = settle(piece);
  if (settled.changedBy !== 'conflict' || next === undefined || next === 'text') return [settled];
  if (next === 'character') return mergeCharacters(settled, known) ?? [settled];
  return cut(settled, next, known).pieces.flatMap((part) =>
    part.changedBy === 'conflict' ? refine(part, [next, ...finer], known) : [part],
  );
}

/** Some conflicts are none: the sides agree, or one of them is as the base. */
function settle(piece: MergePiece): MergePiece {
  if (piece.editor === piece.source) return { ...piece, changedBy: piece.editor === piece.base ? 'nobody' : 'both' };
  if (piece.editor === piece.base) return { ...piece, changedBy: 'source' };
  if (piece.source === piece.base) return { ...piece, changedBy: 'editor' };
  return piece;
}

/** All or nothing: a clause that holds a conflict is shown to the editor as a whole. */
function mergeCharacters(piece: MergePiece, known: KnownChanges): MergePiece[] | null {
  if (Math.max(piece.base.length, piece.editor.length, piece.source.length) > LARGEST_SMALL_CONFLICT) return null;
  const { pieces, standing } = cut(piece, 'character', known);
  const settled = pieces.map((part) => (part.changedBy === 'conflict' ? settle(part) : part));
  return standing < LEAST_STANDING || settled.some((part) => part.changedBy === 'conflict') ? null : settled;
}

function cut(piece: MergePiece, level: Exclude<Level, 'text'>, known: KnownChanges): { pieces: MergePiece[]; standing: number } {
  const { tokensOf, alignment, distance } = CUTS[level];
  const base = tokensOf(piece.base);
  const editor = tokensOf(piece.editor);
  const source = tokensOf(piece.source);
  const changesOf = (side: string, tokens: readonly string[]) => {
    const key = [level, piece.base, side].join('\0');
    const changes = known.get(key) ?? changesBetween(base, tokens, alignment);
    known.set(key, changes);
    return changes;
  };
  const editorChanges = changesOf(piece.editor, editor);
  const sourceChanges = changesOf(piece.source, source);
  const pieces = regionsOf(base.length, editorChanges, sourceChanges, distance).map((region) =>
    settle({
      changedBy: region.changedBy === 'both' ? 'conflict' : region.changedBy,
      base: base.slice(...region.base).join(''),
      editor: editor.slice(...region.editor).join(''),
      source: source.slice(...region.source).join(''),
    }),
  );
  const dropped = [editorChanges, sourceChanges].map((changes) =>
    changes.reduce((sum, change) => sum + change.baseEnd - change.baseStart, 0),
  );
  return { pieces, standing: base.length === 0 ? 0 : 1 - Math.max(...dropped) / base.length };
}

/** Conflicts with nothing between them are one question to the editor. */
function joinConflicts(pieces: MergePiece[]): MergePiece[] {
  const joined: MergePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.changedBy === 'conflict' && piece.changedBy === 'conflict') {
      joined[joined.length - 1] = {
        changedBy: 'conflict',
        base: last.base + piece.base,
        editor: last.editor + piece.editor,
        source: last.source + piece.source,
      };
    } else joined.push(piece);
  }
  return joined;
}
