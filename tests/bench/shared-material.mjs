import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Gold answers and pages that may not be part of the repository; it lies beside it where somebody has it. */
const folder = process.env.COPYDESK_SHARED ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared');

/** The path of something in the shared folder, or null where it is absent. */
export function sharedPath(...parts) {
  const file = path.join(folder, ...parts);
  return existsSync(file) ? file : null;
}

export const absent = `${folder} is absent (set COPYDESK_SHARED to where it lies): the pages and gold answers that this needs are not part of the repository.`;
