import type { Change } from './change';

/** A stretch of the base with what either side made of it; token ranges, ends exclusive. */
export interface Region {
  base: [start: number, end: number];
  editor: [start: number, end: number];
  source: [start: number, end: number];
  changedBy: 'nobody' | 'editor' | 'source' | 'both';
}

type Side = 'editor' | 'source';

/**
 * Cuts the base into regions by who changed them. Changes of both sides fall into one region where they overlap,
 * where both insert at one place, or where fewer than `distance` unchanged tokens part them, unless either edited a token
 * of its own.
 */
export function regionsOf(baseLength: number, editor: readonly Change[], source: readonly Change[], distance: number): Region[] {
  const regions: Region[] = [];
  const shift = { editor: 0, source: 0 };
  let base = 0;
  const close = (end: number, changes: Record<Side, Change[]>): void => {
    const range = (side: Side): [number, number] => {
      const start = base + shift[side];
      const last = changes[side].at(-1);
      if (last !== undefined) shift[side] = last.sideEnd - last.baseEnd;
      return [start, end + shift[side]];
    };
    const changedBy =
      changes.editor.length > 0 ? (changes.source.length > 0 ? 'both' : 'editor') : changes.source.length > 0 ? 'source' : 'nobody';
    regions.push({ base: [base, end], editor: range('editor'), source: range('source'), changedBy });
    base = end;
  };
  for (const group of groupsOf(editor, source, distance)) {
    if (group.start > base) close(group.start, { editor: [], source: [] });
    close(group.end, group);
  }
  if (baseLength > base) close(baseLength, { editor: [], source: [] });
  return regions;
}

interface Group {
  start: number;
  end: number;
  /** Whatever ends where the group ends is an edited token. */
  endsEdited: boolean;
  editor: Change[];
  source: Change[];
}

function groupsOf(editor: readonly Change[], source: readonly Change[], distance: number): Group[] {
  const groups: Group[] = [];
  const all = [
    ...editor.map((change) => ({ side: 'editor' as Side, change })),
    ...source.map((change) => ({ side: 'source' as Side, change })),
  ].sort((one, other) => inOrder(one.change, other.change));
  for (const { side, change } of all) {
    const group = groups.at(-1);
    if (group !== undefined && belongs(change, side, group, distance)) {
      group[side].push(change);
      const edited = change.edited === true;
      if (change.baseEnd >= group.end) group.endsEdited = edited && (change.baseEnd > group.end || group.endsEdited);
      group.end = Math.max(group.end, change.baseEnd);
    } else {
      const fresh: Group = { start: change.baseStart, end: change.baseEnd, endsEdited: change.edited === true, editor: [], source: [] };
      fresh[side].push(change);
      groups.push(fresh);
    }
  }
  return groups;
}

/** By place; of two at one place the edited token last, so that the groups do not depend on which side is which. */
function inOrder(one: Change, other: Change): number {
  return one.baseStart - other.baseStart || one.baseEnd - other.baseEnd || Number(one.edited ?? false) - Number(other.edited ?? false);
}

function belongs(change: Change, side: Side, group: Group, distance: number): boolean {
  const opposite = group[side === 'editor' ? 'source' : 'editor'].at(-1);
  const insertAtOnePlace = opposite?.baseStart === change.baseEnd && opposite.baseEnd === change.baseStart;
  const gap = change.baseStart - group.end;
  return gap < 0 || insertAtOnePlace || (gap < distance && !(change.edited && group.endsEdited));
}
