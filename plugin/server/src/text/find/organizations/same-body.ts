import type { NamedBody } from './body';
import { branchKey } from './branch-key';
import { isShortFormOf } from './short-names';

const PASSES = 3;

/** Names gathered into bodies: a forest in which each root is a body's fullest name. */
export class SameBody {
  private readonly roots = new Map<string, string>();

  /** The fullest name of the body that `name` stands for. */
  of(name: string): string {
    let root = name;
    for (let up = this.roots.get(root); up !== undefined; up = this.roots.get(root)) root = up;
    return root;
  }

  /** Makes `short` another name of the body `full`. */
  join(short: string, full: string): void {
    const root = this.of(full);
    const other = this.of(short);
    if (root !== other) this.roots.set(other, root);
  }
}

/**
 * Decides which names stand for one body. Only where exactly one body answers is a short name joined to it: a wrong
 * merge is worse than a body that stands twice.
 */
export function sameBodies(bodies: ReadonlyMap<string, NamedBody>, stated: ReadonlyMap<string, string>): SameBody {
  const same = new SameBody();
  for (const [short, full] of stated) if (bodies.has(full)) same.join(short, full);
  // Parents first, so that children are compared under the bodies their parents turned out to be.
  const ordered = [...bodies.values()].sort((one, other) => depth(bodies, one) - depth(bodies, other) || other.name.length - one.name.length);
  const byEnding = grouped(ordered, (body) => body.name[body.name.length - 1]);
  const byBranch = grouped(ordered, branchKey);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const body of ordered) {
      if (same.of(body.name) !== body.name) continue;
      const fuller = new Set<string>();
      const consider = (others: readonly NamedBody[] | undefined, test: (other: NamedBody) => boolean): void => {
        for (const other of others ?? []) if (other !== body && same.of(other.name) !== body.name && test(other)) fuller.add(same.of(other.name));
      };
      consider(byEnding.get(body.name[body.name.length - 1]), (other) => isFuller(other, body, same));
      const key = branchKey(body);
      if (key !== null) consider(byBranch.get(key), (other) => other.name.length > body.name.length);
      if (body.kind === 'company') consider(byEnding.get('司'), (other) => isFuller(other, body, same));
      if (fuller.size === 1) same.join(body.name, [...fuller][0]);
    }
  }
  return same;
}

function grouped(bodies: readonly NamedBody[], keyOf: (body: NamedBody) => string | null): Map<string, NamedBody[]> {
  const groups = new Map<string, NamedBody[]>();
  for (const body of bodies) {
    const key = keyOf(body);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [body]);
    else group.push(body);
  }
  return groups;
}

/** Whether `full` is a fuller name of `body`, going by words alone. */
function isFuller(full: NamedBody, body: NamedBody, same: SameBody): boolean {
  if (!sameKind(full, body)) return false;
  if (body.parent === null) {
    if (full.name.length <= body.name.length) return false;
    return full.name.endsWith(body.name) || isShortFormOf(body.name, full.own) || isShortFormOf(body.name, full.name);
  }
  if (full.name !== body.name && full.name.endsWith(body.name)) return true;
  if (full.parent === null) return full.kind === 'team' && isShortFormOf(body.own, full.own);
  if (same.of(full.parent) !== same.of(body.parent)) return false;
  return full.own === body.own ? full.name.length > body.name.length : isShortFormOf(body.own, full.own);
}

/** A short name may lose the word that told its kind: 莘闵局 of 莘闵电信局. */
function sameKind(full: NamedBody, body: NamedBody): boolean {
  return full.kind === body.kind || (body.own.length <= 4 && /[局院所站]$/.test(body.own));
}

function depth(bodies: ReadonlyMap<string, NamedBody>, body: NamedBody): number {
  let levels = 0;
  for (let up = body.parent; up !== null && levels < 8; up = bodies.get(up)?.parent ?? null) levels++;
  return levels;
}
