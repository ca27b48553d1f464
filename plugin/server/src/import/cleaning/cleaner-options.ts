import { readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../../../package.json';
import { setting, type Strapi } from '../../strapi';
import type { Hints } from '../../text/hints';
import type { SiteRules } from '../../text/site-rules';
import { parseSiteRules } from '../../text/site-rules/parse-site-rules';
import { registeredFinders } from '../finders/registry';
import { sha256 } from '../ledger/hashes';
import type { SourceRow } from '../rows';

export interface CleanerOptions {
  hints: Omit<Hints, 'key'>;
  /** Names the cleaner with its rules and options, so that the ledger knows what another cleaner has cleaned. */
  fingerprint: string;
}

/** What the cleaner is told about every text of a source. @throws Error where the rules file cannot be used */
export function cleanerOptions(strapi: Strapi, { mainlandWording }: Pick<SourceRow, 'mainlandWording'>): CleanerOptions {
  const rules = readRules(strapi);
  return {
    hints: { mainlandWording, maximumBytes: setting<number>(strapi, 'maxTextBytes'), ...(rules ? { siteRules: rules.siteRules } : {}) },
    fingerprint: sha256(JSON.stringify([version, mainlandWording, rules?.text ?? '', ...registeredFinders(strapi).map((finder) => [finder.name, finder.version ?? ''])])),
  };
}

/** Reads the rules file that the settings name. @throws Error that names the setting and what is wrong with the file */
export function readRules(strapi: Strapi): { siteRules: SiteRules; text: string } | null {
  const name = setting<string | undefined>(strapi, 'rulesFile');
  if (name === undefined) return null;
  try {
    const text = readFileSync(path.resolve(strapi.dirs.app.root, name), 'utf8');
    return { siteRules: parseSiteRules(text, name), text };
  } catch (error) {
    throw new Error(`The setting “copydesk.rulesFile” in config/plugins names a file that cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}
