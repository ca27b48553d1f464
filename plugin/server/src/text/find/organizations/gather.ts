import type { FoundOrganization, Mention } from '../../../../../shared/cleaned-text';
import { STANDING_BODIES } from '../lexicon/organization-heads';
import { findAll } from '../mentions';
import { OUTSIDE_BLOCKS, type Passage } from '../passages';
import type { NamedBody } from './body';
import type { Candidate, Link } from './candidate';
import { confidenceOf, prefixConfidence, repeated, STATED_CONFIDENCE } from './confidence';
import { withParents } from './parents';
import { derivedShortNames } from './derived-short-names';
import { sameBodies } from './same-body';

const standing = new Set(STANDING_BODIES.flatMap(({ words }) => words.split(/\s+/)));
const GRADES = new Set([...'省市州县区镇乡']);

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
  dropShared(entries);
  for (const short of stated.keys()) {
    const entry = entries.get(same.of(short));
    entry?.aliases.add(short);
    if (entry !== undefined) entry.confidence = Math.max(entry.confidence, STATED_CONFIDENCE);
  }
  addDerived(passages, entries);
  return withParents(withMentions(passages, [...entries.values()]), dependentNames(candidates));
}

function namedBodies(candidates: readonly Candidate[]): Map<string, NamedBody> {
  const bodies = new Map<string, NamedBody>();
  for (const candidate of candidates) {
    const { links, start, name } = candidate;
    let parent: string | null = null;
    let parentEnd = start;
    for (const link of links) {
      const last = link === links[links.length - 1];
      const own = name.slice(parentEnd - start, link.end - start);
      // Whose Party or League body it is: 青唐农牧大学 of 共青团青唐农牧大学委员会.
      const upTo = last || link.head.kind === 'party' ? name.slice(0, link.end - start) : name.slice(0, link.end - start).replace(/^(?:中共|共青团)/, '');
      if (!last && ((link.head.demand === 'inner' && (parent === null || !isNamedDepartment(own, link))) || (upTo === link.headText && !upTo.startsWith('中国') && !standing.has(upTo)))) continue;
      // 社区 of 城北街道社区卫生服务中心 adds a sort, not a body.
      if (!last && parent !== null && own === link.headText) continue;
      const body = bodies.get(upTo) ?? { name: upTo, own, kind: link.head.kind, parent, alone: 0, confidence: 0 };
      if (last) body.alone++;
      body.confidence = Math.max(body.confidence, last ? confidenceOf(candidate) : prefixConfidence());
      bodies.set(upTo, body);
      parent = upTo;
      parentEnd = link.end;
    }
  }
  return bodies;
}

/** 机务维修部 of 昭云机场机务维修部党支部: a department with a line of work for a name, behind the body that it is of. */
function isNamedDepartment(own: string, { headText }: Link): boolean {
  return own.length - headText.length >= 2;
}

function addDerived(passages: readonly Passage[], entries: ReadonlyMap<string, Entry>): void {
  const all = [...entries.values()];
  const companies = all.filter(({ kind }) => kind === 'company').map(({ name }) => name);
  const forms = all.flatMap(({ name, aliases }) => [name, ...aliases]);
  for (const [short, full] of derivedShortNames(passages, companies, forms)) entries.get(full)?.aliases.add(short);
}

/** A form that two bodies have, such as the 和平村 of two towns, is an alias of neither. */
function dropShared(entries: ReadonlyMap<string, Entry>): void {
  const owners = new Map<string, Entry>();
  const shared = new Set<string>();
  for (const entry of entries.values()) {
    for (const form of [entry.name, ...entry.aliases]) {
      const owner = owners.get(form);
      if (owner !== undefined && owner !== entry) shared.add(form);
      else owners.set(form, entry);
    }
  }
  for (const entry of entries.values()) for (const form of shared) entry.aliases.delete(form);
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
function otherForms({ name, parent, kind }: NamedBody): string[] {
  const quoted = /“([^“”]{1,30})”/.exec(name);
  if (quoted !== null) return [name.slice(quoted.index), quoted[1]].filter((form) => form !== name);
  if (kind !== 'community' || parent !== null) return [];
  // The last grade before the village's own name: 镇 of 石门子镇柳树沟村.
  let own = -1;
  for (let at = 0; at < name.length - 2; at++) if (GRADES.has(name[at])) own = at + 1;
  return own === -1 ? [] : [name.slice(own)];
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
