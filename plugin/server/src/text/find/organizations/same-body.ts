import type { NamedBody } from './body';
import { branchKey } from './branch-key';
import { beginningsOf, isShortFormOf, rememberedTokens, type TokensOf } from './short-names';

const PASSES = 3;
/** A text that names more bodies of one beginning and one ending is no news story; the rest of them stay apart. */
const MOST_ALIKE = 200;

/** Names gathered into bodies: a forest in which each root is a body's fullest name. */
export class SameBody {
  private readonly roots = new Map<string, string>();

  /** The fullest name of the body that `name` stands for. */
  of(name: string): string {
    let root = name;
    for (let up = this.roots.get(root); up !== undefined; up = this.roots.get(root)) root = up;
    // The next question takes one step only.
    if (root !== name) this.roots.set(name, root);
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
  for (const { name, kind } of bodies.values()) {
    const full = kind === 'company' ? behindStated(name, stated) : undefined;
    if (full !== undefined && full !== name && bodies.has(full)) same.join(name, full);
  }
  const legal = legalForms(bodies);
  for (const { name } of bodies.values()) {
    const form = legal.get(name);
    if (form !== undefined) same.join(name, name + form);
  }
  for (const { name } of bodies.values()) {
    const full = leagueCommittee(name, bodies);
    if (full !== undefined) same.join(name, full);
  }
  // Parents first, so that children are compared under the bodies their parents turned out to be.
  const depths = new Map<NamedBody, number>();
  for (const body of bodies.values()) depths.set(body, depth(bodies, body));
  const ordered = [...bodies.values()].sort((one, other) => (depths.get(one) ?? 0) - (depths.get(other) ?? 0) || other.name.length - one.name.length);
  const tokensOf = rememberedTokens();
  const candidatesOf = fullerCandidates(bodies, ordered, tokensOf);
  const candidates = ordered.map(candidatesOf);
  for (let pass = 0, joined = true; pass < PASSES && joined; pass++) {
    joined = false;
    for (let index = 0; index < ordered.length; index++) {
      const { name } = ordered[index];
      if (candidates[index].length === 0 || same.of(name) !== name) continue;
      const fuller = onlyFuller(ordered[index], candidates[index], same, tokensOf);
      if (fuller === null) continue;
      same.join(name, fuller);
      joined = true;
    }
  }
  return same;
}

/** 中铁十七局 is 中铁十七局集团有限公司, whatever else begins like it. */
const LEGAL_FORMS = ['集团有限公司', '集团股份有限公司', '集团有限责任公司', '股份有限公司', '有限责任公司', '有限公司', '集团公司', '集团', '公司'];

/** The legal form of each company by its name without that form; the first of the list where several are named. */
function legalForms(bodies: ReadonlyMap<string, NamedBody>): Map<string, string> {
  const forms = new Map<string, string>();
  const companies = [...bodies.values()].filter(({ kind }) => kind === 'company');
  for (const form of LEGAL_FORMS) {
    for (const { name } of companies) {
      if (!name.endsWith(form)) continue;
      const stem = name.slice(0, -form.length);
      if (!forms.has(stem)) forms.set(stem, form);
    }
  }
  return forms;
}

/** 团县委 is 共青团松阳县委 where the story names one such committee only. */
function leagueCommittee(name: string, bodies: ReadonlyMap<string, NamedBody>): string | undefined {
  const grade = /^团([省市县区州旗]委)$/.exec(name)?.[1];
  if (grade === undefined) return undefined;
  const full = [...bodies.keys()].filter((other) => other !== name && /^(?:共青)?团/.test(other) && other.endsWith(grade));
  return full.length === 1 ? full[0] : undefined;
}

const SHORTEST_STATED = 4;

/** The full name whose stated short name stands before 公司: 东陵盐化 in 察尔汗东陵盐化公司. */
function behindStated(name: string, stated: ReadonlyMap<string, string>): string | undefined {
  if (stated.size === 0 || !name.endsWith('公司')) return undefined;
  for (let at = 0; at <= name.length - 2 - SHORTEST_STATED; at++) {
    const full = stated.get(name.slice(at, -2));
    if (full !== undefined) return full;
  }
  return undefined;
}

/** The one body among the candidates that `body` is a shorter name of; null where there is none or more than one. */
function onlyFuller(body: NamedBody, candidates: readonly FullerCandidates[], same: SameBody, tokensOf: TokensOf): string | null {
  let fuller: string | null = null;
  for (const { bodies, certain } of candidates) {
    for (const full of bodies) {
      const root = same.of(full.name);
      if (root === body.name || root === fuller) continue;
      if (certain ? full.name.length <= body.name.length : !isFuller(full, body, same, tokensOf)) continue;
      if (fuller !== null) return null;
      fuller = root;
    }
  }
  return fuller;
}

interface FullerCandidates {
  readonly bodies: readonly NamedBody[];
  /** The keys alone prove that the longer ones are fuller names. */
  readonly certain: boolean;
}

/** For each body those that may be its fuller names: names that end in its name, begin and end like it, or share its branch. */
function fullerCandidates(bodies: ReadonlyMap<string, NamedBody>, ordered: readonly NamedBody[], tokensOf: TokensOf): (body: NamedBody) => FullerCandidates[] {
  const bySuffix = new Map<string, NamedBody[]>();
  const byEnds = new Map<string, NamedBody[]>();
  const byBranch = new Map<string, NamedBody[]>();
  const branches = new Map<NamedBody, string | null>();
  const beginnings = new Set(ordered.map(({ name }) => name.charCodeAt(0)));
  for (const body of ordered) {
    for (let at = 1; at < body.name.length - 1; at++) {
      if (!beginnings.has(body.name.charCodeAt(at))) continue;
      const suffix = body.name.slice(at);
      if (bodies.has(suffix)) enter(bySuffix, suffix, body);
    }
    for (const end of endsOf(body, tokensOf)) enter(byEnds, end, body);
    const branch = branchKey(body, tokensOf);
    branches.set(body, branch);
    if (branch !== null) enter(byBranch, branch, body);
  }
  return (body) => {
    const branch = branches.get(body) ?? null;
    const { own, kind } = body;
    const last = own[own.length - 1];
    const candidates: FullerCandidates[] = [];
    const offer = (others: readonly NamedBody[] | undefined, certain: boolean): void => {
      if (others?.some((other) => other !== body)) candidates.push({ bodies: others, certain });
    };
    offer(bySuffix.get(body.name), false);
    offer(byEnds.get(own[0] + last), false);
    if (kind === 'company' && last !== '司') offer(byEnds.get(`${own[0]}司`), false);
    if (branch !== null) offer(byBranch.get(branch), true);
    return candidates;
  };
}

function enter(index: Map<string, NamedBody[]>, key: string, body: NamedBody): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [body]);
  else if (list.length < MOST_ALIKE) list.push(body);
}

function endsOf({ name, own }: NamedBody, tokensOf: TokensOf): Set<string> {
  const last = name[name.length - 1];
  const isCommittee = name.endsWith('委员会');
  const ends = new Set<string>();
  for (const part of own === name ? [name] : [own, name]) {
    for (const first of beginningsOf(part, tokensOf)) {
      ends.add(first + last);
      // 卫健委 is short for 卫生健康委员会.
      if (isCommittee) ends.add(`${first}委`);
    }
  }
  return ends;
}

/** Whether `full` is a fuller name of `body`, going by words alone. */
function isFuller(full: NamedBody, body: NamedBody, same: SameBody, tokensOf: TokensOf): boolean {
  // The Youth League's committee is not the Party's: 团梧江市委, 梧江市委.
  if (!sameKind(full, body) || full.name === `团${body.name}` || full.name === `共青团${body.name}`) return false;
  if (body.parent === null) {
    if (full.name.length <= body.name.length) return false;
    return full.name.endsWith(body.name) || isShortFormOf(body.name, full.own, tokensOf) || isShortFormOf(body.name, full.name, tokensOf);
  }
  if (full.name !== body.name && full.name.endsWith(body.name)) return true;
  if (full.parent === null) return full.kind === 'team' && isShortFormOf(body.own, full.own, tokensOf);
  if (same.of(full.parent) !== same.of(body.parent)) return false;
  return full.own === body.own ? full.name.length > body.name.length : isShortFormOf(body.own, full.own, tokensOf);
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
