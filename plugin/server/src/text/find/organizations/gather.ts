import type { FoundOrganization, Mention } from '../../../../../shared/cleaned-text';
import { findAll } from '../mentions';
import { OUTSIDE_BLOCKS, type Passage } from '../passages';
import type { Candidate } from './candidate';

interface Body {
  name: string;
  kind: FoundOrganization['kind'];
  aliases: Set<string>;
  parent: string | null;
}

/** Gathers candidates of one body under its fullest name, with parents from the chains and all mentions. */
export function gather(passages: readonly Passage[], candidates: readonly Candidate[], stated: ReadonlyMap<string, string>): FoundOrganization[] {
  const bodies = new Map<string, Body>();
  const enter = (name: string, kind: FoundOrganization['kind'], parent: string | null): void => {
    const body = bodies.get(name);
    if (body === undefined) bodies.set(name, { name, kind, aliases: new Set(), parent });
    else body.parent ??= parent;
  };
  for (const { links, start, name } of candidates) {
    let parent: string | null = null;
    for (const link of links) {
      const upTo = name.slice(0, link.end - start);
      const last = link === links[links.length - 1];
      if (!last && (link.head.demand === 'inner' || upTo === link.headText)) continue;
      enter(upTo, link.head.kind, parent);
      parent = upTo;
    }
  }
  joinAliases(bodies, stated);
  return withMentions(passages, [...bodies.values()]);
}

function joinAliases(bodies: Map<string, Body>, stated: ReadonlyMap<string, string>): void {
  for (const [short, full] of stated) {
    const body = bodies.get(full);
    if (body === undefined) continue;
    body.aliases.add(short);
    bodies.delete(short);
  }
  const names = [...bodies.keys()];
  for (const short of names) {
    const fuller = names.filter((name) => name !== short && bodies.has(name) && name.endsWith(short));
    const outermost = fuller.filter((name) => !fuller.some((other) => other !== name && other.endsWith(name)));
    if (outermost.length !== 1) continue;
    const body = bodies.get(outermost[0]);
    const mine = bodies.get(short);
    if (body === undefined || mine === undefined || body.kind !== mine.kind) continue;
    body.aliases.add(short);
    for (const alias of mine.aliases) body.aliases.add(alias);
    bodies.delete(short);
    for (const other of bodies.values()) if (other.parent === short) other.parent = body.name;
  }
}

function withMentions(passages: readonly Passage[], bodies: readonly Body[]): FoundOrganization[] {
  const owners = new Map<string, number>();
  bodies.forEach(({ name, aliases }, index) => {
    for (const form of [name, ...aliases]) owners.set(form, index);
  });
  const mentions: Mention[][] = bodies.map(() => []);
  for (const { owner, passage, start, end } of findAll(passages, owners)) {
    const { block } = passages[passage];
    if (block !== OUTSIDE_BLOCKS) mentions[owner].push({ block, start, end });
  }
  return bodies.map(({ name, kind, aliases, parent }, index) => ({
    name,
    kind,
    aliases: [...aliases],
    parent,
    mentions: mentions[index],
  }));
}
