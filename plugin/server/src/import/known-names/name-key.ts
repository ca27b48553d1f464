import { foldName } from './folded-name';

/** UTF-16 units that every database can index. */
const LONGEST_KEY = 191;

/** The form in which names are the same: width, case and script folded, without spaces, quotes, brackets and marks. */
export function nameKeyOf(name: string): string {
  return foldName(name.normalize('NFKC')).units.replace(/[^\p{L}\p{M}\p{N}+&]/gu, '').slice(0, LONGEST_KEY);
}
