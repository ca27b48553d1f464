import path from 'node:path';
import { setting, type Strapi } from '../../strapi';
import type { SourceRow } from '../rows';
import { AllowedRoots } from './allowed-roots';
import { DirectoryReader } from './directory-reader';
import type { SourceReader } from './source-reader';

/** The reader for a source's kind. */
export function openSource(strapi: Strapi, source: Pick<SourceRow, 'kind' | 'location'>): SourceReader {
  switch (source.kind) {
    case 'directory':
      return new DirectoryReader(absoluteLocation(strapi, source.location), allowedRoots(strapi), setting<number>(strapi, 'maxTextBytes'));
  }
}

/** The directories that sources may lie in, as the settings say. */
export function allowedRoots(strapi: Strapi): AllowedRoots {
  const roots = setting<string[] | undefined>(strapi, 'allowedRoots') ?? [path.join('database', 'texts')];
  return new AllowedRoots(roots.map((root) => path.resolve(strapi.dirs.app.root, root)));
}

/** A location as it stands in a source, made absolute against the host app. */
export function absoluteLocation(strapi: Strapi, location: string): string {
  return path.resolve(strapi.dirs.app.root, location);
}
