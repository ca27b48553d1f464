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
  const all = organizations.map(({ name }) => bare(name));
  // A league or a station may be body and initiative at once; a team is a body only.
  const bodies = new Set(all);
  const teams = new Set<string>();
  organizations.forEach(({ kind, aliases }, index) => {
    const forms = aliases.map(bare);
    for (const form of forms) bodies.add(form);
    if (kind === 'team') for (const form of [all[index], ...forms]) teams.add(form);
  });
  const groups = new Map<string, InitiativeCandidate[]>();
  for (const candidate of candidates) {
    const key = bare(candidate.core);
    if ((candidate.evidence === 'noun' ? teams : bodies).has(key) || (candidate.evidence === 'unquoted' && all.some((name) => name.includes(key)))) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
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

function longest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best));
}

function bare(text: string): string {
  return text.replace(/[\s“”‘’]/g, '');
}
