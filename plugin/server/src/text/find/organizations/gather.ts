import type { FoundOrganization, Mention } from '../../../../../shared/cleaned-text';
import { findAll } from '../mentions';
import { OUTSIDE_BLOCKS, type Passage } from '../passages';
import type { NamedBody } from './body';
import type { Candidate } from './candidate';
import { confidenceOf, prefixConfidence, repeated, STATED_CONFIDENCE } from './confidence';
import { withParents } from './parents';
import { sameBodies } from './same-body';

interface Entry extends Pick<FoundOrganization, 'name' | 'kind' | 'parent'> {
  aliases: Set<string>;
  confidence: number;
}

/** Gathers candidates of one body under its fullest name, with parents from the chains and all mentions. */
export function gather(passages: readonly Passage[], candidates: readonly Candidate[], stated: ReadonlyMap<string, string>): FoundOrganization[] {
  const bodies = namedBodies(candidates);
  const same = sameBodies(bodies, stated);
  const entries = new Map<string, Entry>();
  for (const body of bodies.values()) {
    const name = same.of(body.name);
    const root = bodies.get(name);
    if (root === undefined) continue;
    const entry = entries.get(name) ?? { name, kind: root.kind, parent: null, aliases: new Set<string>(), confidence: 0 };
    entry.confidence = Math.max(entry.confidence, repeated(body.confidence, body.alone));
    entries.set(name, entry);
    if (body.name !== name) entry.aliases.add(body.name);
    if (body.parent !== null && same.of(body.parent) !== name) entry.parent ??= same.of(body.parent);
    for (const form of otherForms(body)) if (!bodies.has(form)) entry.aliases.add(form);
  }
  for (const short of stated.keys()) {
    const entry = entries.get(same.of(short));
    entry?.aliases.add(short);
    if (entry !== undefined) entry.confidence = Math.max(entry.confidence, STATED_CONFIDENCE);
  }
  return withParents(withMentions(passages, [...entries.values()]), dependentNames(candidates));
}

function namedBodies(candidates: readonly Candidate[]): Map<string, NamedBody> {
  const bodies = new Map<string, NamedBody>();
  for (const candidate of candidates) {
    const { links, start, name } = candidate;
    let parent: string | null = null;
    for (const link of links) {
      const upTo = name.slice(0, link.end - start);
      const last = link === links[links.length - 1];
      if (!last && (link.head.demand === 'inner' || (upTo === link.headText && !upTo.startsWith('中国')))) continue;
      // 社区 of 城北街道社区卫生服务中心 adds a sort, not a body.
      if (!last && parent !== null && upTo.length - parent.length === link.headText.length) continue;
      const body = bodies.get(upTo) ?? { name: upTo, own: parent === null ? upTo : upTo.slice(parent.length), kind: link.head.kind, parent, alone: 0, confidence: 0 };
      if (last) body.alone++;
      body.confidence = Math.max(body.confidence, last ? confidenceOf(candidate) : prefixConfidence());
      bodies.set(upTo, body);
      parent = upTo;
    }
  }
  return bodies;
}

/** Teams and Party branches whose names say nothing of where they belong. */
function dependentNames(candidates: readonly Candidate[]): Set<string> {
  const names = new Set<string>();
  for (const { name, links, evidence } of candidates) {
    const { kind } = links[links.length - 1].head;
    if (links.length === 1 && !evidence.place && !evidence.brand && (kind === 'team' || kind === 'party')) names.add(name);
  }
  return names;
}

/** Forms that a name holds in itself: the quoted part and what stands with it; a village without town and county. */
function otherForms({ name, own, kind }: NamedBody): string[] {
  const quoted = /“([^”]+)”/.exec(name);
  if (quoted !== null) return [name.slice(quoted.index), quoted[1]].filter((form) => form !== name);
  if (kind !== 'community' || own !== name) return [];
  const village = /^.*?[省市州县区镇乡](?=.{2,}$)/.exec(name);
  return village === null ? [] : [name.slice(village[0].length)];
}

function withMentions(passages: readonly Passage[], entries: readonly Entry[]): FoundOrganization[] {
  const owners = new Map<string, number>();
  entries.forEach(({ name, aliases }, index) => {
    for (const form of [name, ...aliases]) if (!owners.has(form) || form === name) owners.set(form, index);
  });
  const mentions: Mention[][] = entries.map(() => []);
  for (const { owner, passage, start, end } of findAll(passages, owners)) {
    const { block } = passages[passage];
    if (block !== OUTSIDE_BLOCKS) mentions[owner].push({ block, start, end });
  }
  return entries.map(({ name, kind, aliases, parent, confidence }, index) => ({ name, kind, aliases: [...aliases], parent, confidence, mentions: mentions[index] }));
}
