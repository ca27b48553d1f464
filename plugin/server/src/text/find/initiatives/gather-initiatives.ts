import type { FoundInitiative, FoundOrganization, Mention } from '../../../../../shared/cleaned-text';
import { findAll } from '../mentions';
import type { NamedPlaces } from '../named-places';
import { OUTSIDE_BLOCKS, type Passage } from '../passages';
import { initiativeConfidence } from './confidence';
import type { InitiativeCandidate } from './initiative-candidate';
import { RunningBodies } from './running-bodies';

/** Gathers candidates with one quoted name under their fullest form. */
export function gatherInitiatives(
  passages: readonly Passage[],
  candidates: readonly InitiativeCandidate[],
  organizations: readonly FoundOrganization[],
  named: NamedPlaces,
): FoundInitiative[] {
  if (candidates.length === 0) return [];
  const groups = groupedByName(candidates, organizations);
  const running = new RunningBodies(organizations, named);
  const entries = [...groups.values()].map((group) => {
    const forms = new Set<string>();
    for (const { form, core } of group) forms.add(form).add(core);
    const quoted = group.filter(({ evidence }) => evidence === 'noun' || evidence === 'unquoted');
    const name = quoted.length > 0 ? longest(quoted.map(({ form }) => form)) : group[0].core;
    const bareName = bare(name);
    return {
      name,
      kind: group.find(({ kind }) => kind !== null)?.kind ?? 'other',
      aliases: [...forms].filter((form) => form !== name && bare(form) !== bareName),
      organizations: running.of(group[0], passages),
      confidence: initiativeConfidence(group.map(({ evidence }) => evidence), group.length),
      mentions: [] as Mention[],
    };
  });
  const owners = new Map<string, number>();
  entries.forEach(({ name, aliases }, index) => {
    for (const form of [name, ...aliases]) owners.set(form, index);
  });
  for (const { owner, passage, start, end } of findAll(passages, owners)) {
    const { block } = passages[passage];
    if (block !== OUTSIDE_BLOCKS) entries[owner].mentions.push({ block, start, end });
  }
  return entries;
}

/** The candidates by their bare names, without those that name a body. */
function groupedByName(candidates: readonly InitiativeCandidate[], organizations: readonly FoundOrganization[]): Map<string, InitiativeCandidate[]> {
  const keys = candidates.map(({ core }) => bare(core));
  // A league or a station may be body and initiative at once; a team is a body only.
  const { bodies, teams } = bodiesNamed(new Set(keys), organizations);
  const names = candidates.some(({ evidence }) => evidence === 'unquoted') ? organizations.map(({ name }) => bare(name)) : [];
  const groups = new Map<string, InitiativeCandidate[]>();
  candidates.forEach((candidate, index) => {
    const key = keys[index];
    if ((candidate.evidence === 'noun' ? teams : bodies).has(key) || (candidate.evidence === 'unquoted' && names.some((name) => name.includes(key)))) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  });
  return groups;
}

/** Which of the bare names are those of bodies, and of teams among them. */
function bodiesNamed(keys: ReadonlySet<string>, organizations: readonly FoundOrganization[]): { bodies: ReadonlySet<string>; teams: ReadonlySet<string> } {
  const bodies = new Set<string>();
  const teams = new Set<string>();
  for (const { name, aliases, kind } of organizations) {
    for (const form of [name, ...aliases]) {
      const key = bare(form);
      if (!keys.has(key)) continue;
      bodies.add(key);
      if (kind === 'team') teams.add(key);
    }
  }
  return { bodies, teams };
}

function longest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best));
}

function bare(text: string): string {
  return text.replace(/[\s“”‘’]/g, '');
}
