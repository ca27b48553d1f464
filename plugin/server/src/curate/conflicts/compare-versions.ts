import type { ComparedRow, MarkedText } from '../../../../shared/conflicts';
import { mergePieces, type MergePiece } from '../../import/merge-text/merge-pieces';
import { markDifferences } from './mark-differences';

/**
 * Three versions of a text side by side, by the paragraph: what nobody changed is there once; elsewhere each version is
 * marked where it differs from the base. The base is marked where the sides have something else.
 *
 * The texts of all rows, put together, are the versions again.
 */
export function compareVersions(base: string, editor: string, source: string): ComparedRow[] {
  return mergePieces(base, editor, source, 'paragraph').map(rowOf);
}

function rowOf({ changedBy, base, editor, source }: MergePiece): ComparedRow {
  if (changedBy === 'nobody') return { changedBy, same: base };
  const byEditor = markDifferences(base, editor);
  const bySource = markDifferences(base, source);
  return { changedBy, base: withBoth(byEditor.base, bySource.base), editor: byEditor.side, source: bySource.side };
}

/** One text with the marks of two. */
function withBoth(one: readonly MarkedText[], other: readonly MarkedText[]): MarkedText[] {
  const ends = [...new Set([...endsOf(one), ...endsOf(other)])].sort((first, second) => first - second);
  const text = one.map((part) => part.text).join('');
  const marks = [marksAt(one), marksAt(other)];
  let start = 0;
  const parts: MarkedText[] = [];
  for (const end of ends) {
    const changed = marks.some((isMarked) => isMarked(start));
    const last = parts.at(-1);
    if (last && last.changed === changed) last.text += text.slice(start, end);
    else parts.push({ text: text.slice(start, end), changed });
    start = end;
  }
  return parts;
}

function endsOf(parts: readonly MarkedText[]): number[] {
  let end = 0;
  return parts.map(({ text }) => (end += text.length));
}

/** Asks where marks stand, for places that only ascend. */
function marksAt(parts: readonly MarkedText[]): (place: number) => boolean {
  const ends = endsOf(parts);
  let index = 0;
  return (place) => {
    while (index < parts.length - 1 && ends[index] <= place) index += 1;
    return parts[index]?.changed ?? false;
  };
}
