import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { SiteRules } from '../site-rules';
import { checkPattern } from './check-pattern';

const LONGEST_FILE = 256 * 1024;

const Host = z
  .string()
  .regex(/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}$/i, 'is no host name; write example.cn, without https:// and without a path')
  .transform((host) => host.toLowerCase().replace(/^www\./, ''));

const Rule = z.strictObject({
  hosts: z.array(Host).max(100).default([]),
  outlet: z.string().trim().min(1).max(60).optional(),
  site: z.string().trim().min(1).max(60).optional(),
  furniture: z.array(z.string().min(1)).max(200).default([]),
});

const RulesFile = z.strictObject({ rules: z.array(Rule).max(1000) });

/** A rules file that cannot be used. The message names the file, the rule and what to do. */
export class SiteRulesError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SiteRulesError';
  }
}

/**
 * Reads a rules file: YAML, of which JSON is a part. Every pattern is checked before it may run over a text.
 *
 * @param text the file's contents.
 * @param name what the file is called in messages.
 * @throws SiteRulesError where the file is too large, no YAML, of another shape, or holds a pattern that could hang.
 */
export function parseSiteRules(text: string, name: string): SiteRules {
  if (text.length > LONGEST_FILE) throw new SiteRulesError(`${name}: the rules file has more than ${LONGEST_FILE} characters`);
  const parsed = RulesFile.safeParse(contentsOf(text, name));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SiteRulesError(`${name}: ${placeOf(issue.path)} ${issue.message}`);
  }
  return {
    rules: parsed.data.rules.map(({ furniture, ...rule }, index) => ({
      ...rule,
      furniture: furniture.map((source) => {
        const checked = checkPattern(source);
        if ('problem' in checked) throw new SiteRulesError(`${name}: rule ${index + 1}, pattern ${JSON.stringify(source)}: ${checked.problem}`);
        return checked.pattern;
      }),
    })),
  };
}

function contentsOf(text: string, name: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 20 });
  } catch (error) {
    throw new SiteRulesError(`${name} is neither YAML nor JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `rules.2.hosts.0` as `rule 3, hosts:`. */
function placeOf(path: readonly PropertyKey[]): string {
  const [first, index, field] = path;
  if (first === 'rules' && typeof index === 'number') return field === undefined ? `rule ${index + 1}:` : `rule ${index + 1}, ${String(field)}:`;
  return path.length === 0 ? 'the file:' : `${path.map(String).join('.')}:`;
}
