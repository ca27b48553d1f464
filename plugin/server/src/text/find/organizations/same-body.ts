import type { NamedBody } from './body';
import { isShortFormOf } from './short-names';

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
  const all = [...bodies.values()];
  // Parents first, so that children are compared under the bodies their parents turned out to be.
  const byDepth = all.sort((one, other) => depth(bodies, one) - depth(bodies, other) || other.name.length - one.name.length);
  const groups = new Map<string, NamedBody[]>();
  for (const body of byDepth) {
    const key = body.kind + body.name[body.name.length - 1];
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [body]);
    else group.push(body);
  }
  for (const body of byDepth) {
    if (same.of(body.name) !== body.name) continue;
    const fuller = new Set<string>();
    const others = [...(groups.get(body.kind + body.name[body.name.length - 1]) ?? []), ...(body.kind === 'company' ? (groups.get('company司') ?? []) : [])];
    for (const other of others) {
      if (other === body || same.of(other.name) === body.name) continue;
      if (isFuller(other, body, same)) fuller.add(same.of(other.name));
    }
    if (fuller.size === 1) same.join(body.name, [...fuller][0]);
  }
  return same;
}

/** Whether `full` is a fuller name of `body`, going by words alone. */
function isFuller(full: NamedBody, body: NamedBody, same: SameBody): boolean {
  if (full.name.length <= body.name.length && full.own === full.name) return false;
  if (body.parent !== null) {
    // Under the same parent: compare what each adds to it.
    if (full.parent === null || same.of(full.parent) !== same.of(body.parent)) return full.name.endsWith(body.name) && full.name !== body.name;
    return full.own === body.own ? full.name.length > body.name.length : isShortFormOf(body.own, full.own);
  }
  if (full.name.endsWith(body.name)) return true;
  return isShortFormOf(body.name, full.own) || isShortFormOf(body.name, full.name);
}

function depth(bodies: ReadonlyMap<string, NamedBody>, body: NamedBody): number {
  let levels = 0;
  for (let up = body.parent; up !== null && levels < 8; up = bodies.get(up)?.parent ?? null) levels++;
  return levels;
}
