import type { FoundOrganization, OrganizationKind } from '../../../../../shared/cleaned-text';
import { firstWhere } from '../first-where';

/** Kinds of bodies that others belong to. */
const HOSTS: ReadonlySet<OrganizationKind> = new Set(['company', 'institution', 'government', 'party']);
const SHORTEST_REST = 2;

/**
 * Parents that the chains of names did not state: a name that begins with another body's name or short form belongs
 * to it (梧江水务工会), and a team or a Party branch without a place of its own to the body last spoken of.
 */
export function withParents(organizations: readonly FoundOrganization[], dependent: ReadonlySet<string>): FoundOrganization[] {
  const owners = new Map<string, string>();
  for (const { name, aliases, kind } of organizations) if (kind !== 'team' && kind !== 'community') for (const form of [name, ...aliases]) owners.set(form, name);
  const hosts = hostMentions(organizations, dependent);
  const units = new UnitOwners(organizations, hosts);
  return organizations.map((organization) => {
    if (organization.parent !== null) return organization;
    const parent = prefixOwner(organization, owners) ?? units.of(organization) ?? (dependent.has(organization.name) ? hostBefore(organization, hosts) : null);
    return parent === null || parent === organization.name ? organization : { ...organization, parent };
  });
}

function prefixOwner({ name }: FoundOrganization, owners: ReadonlyMap<string, string>): string | null {
  for (let end = name.length - SHORTEST_REST; end >= 3; end--) {
    const owner = owners.get(name.slice(0, end));
    if (owner !== undefined && owner !== name) return owner;
  }
  return null;
}

const UNIT = /^(?:支队|总队|大队|项目部|机场|分行|支行|分局|分公司|分院|医院|学院|学校|车站|监狱|海关)(?=.)/;

/** A unit's bare name at the beginning stands for a unit that the text names whole: 支队 of 支队第三党支部. */
class UnitOwners {
  private readonly byUnit = new Map<string, { names: string[]; hosts: HostMention[] }>();

  constructor(
    private readonly organizations: readonly FoundOrganization[],
    private readonly hosts: readonly HostMention[],
  ) {}

  /** The unit last spoken of before the body's first mention, or else the only one that the text names. */
  of({ name, mentions }: FoundOrganization): string | null {
    const unit = UNIT.exec(name)?.[0];
    if (unit === undefined) return null;
    const { names, hosts } = this.unitsCalled(unit);
    return hostBefore({ mentions }, hosts) ?? (names.length === 1 ? names[0] : null);
  }

  private unitsCalled(unit: string): { names: string[]; hosts: HostMention[] } {
    const isCalled = (name: string): boolean => name.length > unit.length && name.endsWith(unit);
    const known = this.byUnit.get(unit) ?? { names: this.organizations.map(({ name }) => name).filter(isCalled), hosts: this.hosts.filter(({ name }) => isCalled(name)) };
    this.byUnit.set(unit, known);
    return known;
  }
}

interface HostMention {
  readonly block: number;
  readonly start: number;
  readonly name: string;
}

function hostMentions(organizations: readonly FoundOrganization[], dependent: ReadonlySet<string>): HostMention[] {
  const hosts = organizations.filter(({ name, kind }) => HOSTS.has(kind) && !dependent.has(name));
  return hosts
    .flatMap(({ name, mentions }) => mentions.map(({ block, start }) => ({ block, start, name })))
    .sort((one, other) => one.block - other.block || one.start - other.start);
}

/** The body last spoken of before the first mention, the title's included. */
function hostBefore({ mentions }: Pick<FoundOrganization, 'mentions'>, hosts: readonly HostMention[]): string | null {
  const first = mentions[0];
  if (first === undefined) return null;
  const next = firstWhere(hosts.length, (at) => hosts[at].block > first.block || (hosts[at].block === first.block && hosts[at].start >= first.start));
  return hosts[next - 1]?.name ?? null;
}
