import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { SourceUnavailable } from './source-reader';

/** Where the roots lead is looked up so often: each text of a directory asks whether it lies in them. */
const RESOLVED_MS = 1_000;

/** The directories that sources may lie in. Links are resolved, so that none leads out of them. */
export class AllowedRoots {
  private resolved: { at: number; roots: string[] } | null = null;

  /** @param roots absolute paths */
  constructor(private readonly roots: readonly string[]) {}

  /** The roots as the settings say, absolute. */
  get directories(): readonly string[] {
    return this.roots;
  }

  /** @returns whether a path without links in it lies in (or is) one of the roots */
  async contain(realPath: string): Promise<boolean> {
    if (this.resolved === null || performance.now() - this.resolved.at > RESOLVED_MS) {
      const real = await Promise.all(this.roots.map((root) => realpath(root).catch(() => root)));
      this.resolved = { at: performance.now(), roots: real };
    }
    return this.resolved.roots.some((root) => isInside(root, realPath));
  }

  /**
   * The real path of a source's directory.
   *
   * @throws SourceUnavailable where it is missing or lies outside the roots
   */
  async resolveDirectory(directory: string): Promise<string> {
    const found = await realpath(directory).catch((error: NodeJS.ErrnoException) => error);
    if (typeof found === 'string') {
      if (await this.contain(found)) return found;
      throw this.outside(directory);
    }
    if (!this.roots.some((root) => isInside(root, directory))) throw this.outside(directory);
    if (found.code === 'EACCES') throw new SourceUnavailable('noPermission', `No permission to read “${directory}”`);
    throw new SourceUnavailable('missing', `The directory “${directory}” does not exist`);
  }

  private outside(directory: string): SourceUnavailable {
    return new SourceUnavailable(
      'outsideRoots',
      `“${directory}” lies outside the allowed directories; add its directory to the setting “copydesk.allowedRoots”`,
    );
  }
}

/** Whether `inner` is `outer` or lies below it; both absolute and normal. */
export function isInside(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`));
}
