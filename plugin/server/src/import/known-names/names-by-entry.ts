import { isTelling } from '../entities/found-name';
import type { ImportedParts } from '../entities/entity-store';
import { KnownNames } from './known-names';
import { nameKeyOf } from './name-key';

/** An entity as far as its names go. */
export interface Named {
  documentId: string;
  name: string;
  reviewState: string;
  aliases: { name: string }[];
  mergedInto: object | null;
  imported: ImportedParts | null;
}

/** Names that are looked for, each entry's kept together so that they can be forgotten when it changes. */
export class NamesByEntry {
  readonly names = new KnownNames();
  private readonly byEntry = new Map<string, string[]>();

  /** The names that are looked for of an entry; undefined where it is not confirmed. */
  of(documentId: string): string[] | undefined {
    return this.byEntry.get(documentId);
  }

  /** Takes an entry as it now is: what it was called before counts no more, and nothing of it while it is not confirmed. */
  learn(entity: Named): void {
    this.put(entity.documentId, entity.reviewState !== 'confirmed' || entity.mergedInto ? undefined : namesOf(entity));
  }

  put(documentId: string, names: string[] | undefined): void {
    for (const before of this.byEntry.get(documentId) ?? []) this.names.remove(before, documentId);
    this.byEntry.delete(documentId);
    if (names === undefined) return;
    for (const each of names) this.names.add(each, documentId);
    this.byEntry.set(documentId, names);
  }
}

/** Whether the name found in a text is one that the entity counts for without a doubt. */
export function bearsName(entity: Pick<Named, 'name' | 'aliases' | 'imported'> | undefined, name: string): boolean {
  const key = nameKeyOf(name);
  return entity !== undefined && namesOf(entity).some((own) => nameKeyOf(own) === key);
}

/** Of an entry that the importer confirmed by itself, short aliases are no more than a guess of grammar's. */
function namesOf({ name, aliases, imported }: Pick<Named, 'name' | 'aliases' | 'imported'>): string[] {
  const guessed = new Set(imported?.confirmed ? imported.aliases : []);
  return [name, ...aliases.map((alias) => alias.name).filter((alias) => !guessed.has(alias) || isTelling(alias))];
}
