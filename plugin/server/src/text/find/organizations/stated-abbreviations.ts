import type { Passage } from '../passages';
import type { Candidate } from './candidate';

const STATEMENT = /^[（(](?:(?:以下|下文|下)?(?:统一)?简?称(?:为)?|下同)[：:]?[“‘「]?([^”’」）)，。；]{2,16})[”’」]?[）)]/;

/** Short names that the text states right behind the full one: …有限公司（以下简称“梧江水务”）. Short name to full name. */
export function statedAbbreviations(passages: readonly Passage[], candidates: readonly Candidate[]): Map<string, string> {
  const stated = new Map<string, string>();
  for (const { passage, end, name } of candidates) {
    const match = STATEMENT.exec(passages[passage].text.slice(end, end + 40));
    if (match !== null) stated.set(match[1].trim(), name);
  }
  return stated;
}
