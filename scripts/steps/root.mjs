import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of the host app: where `package.json` stands. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** @param {string[]} parts Path below the host app, piece by piece; an absolute one stays as it is. */
export const inRoot = (...parts) => path.resolve(root, ...parts);
