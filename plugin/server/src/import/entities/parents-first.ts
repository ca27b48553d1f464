import type { FoundOrganization } from '../../../../shared/cleaned-text';
import { nameKey } from './name-key';

/** The organizations in an order in which each comes after its parent, where the text knows the parent too. */
export function parentsFirst(found: readonly FoundOrganization[]): FoundOrganization[] {
  const byName = new Map(found.flatMap((each) => [each.name, ...each.aliases].map((name) => [nameKey(name), each] as const)).reverse());
  const ordered = new Set<FoundOrganization>();
  const visiting = new Set<FoundOrganization>();
  const visit = (each: FoundOrganization): void => {
    if (ordered.has(each) || visiting.has(each)) return;
    visiting.add(each);
    const parent = each.parent === null ? undefined : byName.get(nameKey(each.parent));
    if (parent) visit(parent);
    ordered.add(each);
  };
  found.forEach(visit);
  return [...ordered];
}
