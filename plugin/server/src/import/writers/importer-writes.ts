import { AsyncLocalStorage } from 'node:async_hooks';

const importing = new AsyncLocalStorage<true>();

/** Lets what `write` does to articles count as the importer's. Whatever is written outside counts as an editor's. */
export function asImporter<Result>(write: () => Promise<Result>): Promise<Result> {
  return importing.run(true, write);
}

/** Whether the importer is writing, seen from inside a document middleware. */
export function isImporterWriting(): boolean {
  return importing.getStore() ?? false;
}
