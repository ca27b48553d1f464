/**
 * The plugin's settings, as the host app's `config/plugins` gives them. A wrong one stops the start with a message
 * that names it. Defaults hold no arrays, because Strapi merges arrays by index.
 */
import { z } from 'zod';
import { sourceInputSchema } from './import/sources/source-input';

const settingsSchema = z.strictObject({
  /** Directories that sources may lie in, absolute or relative to the app. Default: the app's `database/texts`. */
  allowedRoots: z.array(z.string().min(1)).min(1).optional(),
  /** A larger text is quarantined without being read. */
  maxTextBytes: z.int().min(1024).max(256 * 1024 * 1024),
  /** Threads that clean texts; 0 cleans in Strapi's own thread. Default: one fewer than processors, at most four. */
  workers: z.int().min(0).max(64).optional(),
  /** Patterns of the editor's own sites, a YAML or JSON file; absolute or relative to the app. */
  rulesFile: z.string().min(1).optional(),
  /** Sources that stand in the configuration: made on the first start, never changed by a later one. */
  sources: z.array(sourceInputSchema).optional(),
  /** How long a run's lease holds without a sign of life; another instance takes over within a third more of it. */
  leaseSeconds: z.int().min(2).max(600),
});

export type Settings = z.infer<typeof settingsSchema>;

export default {
  default: { maxTextBytes: 10 * 1024 * 1024, leaseSeconds: 12 },
  /** @throws Error naming the first wrong setting. */
  validator(settings: unknown): void {
    const checked = settingsSchema.safeParse(settings);
    if (checked.success) return;
    const { path, message } = checked.error.issues[0];
    const name = ['copydesk', ...path].join('.');
    throw new Error(`The setting “${name}” in config/plugins is wrong: ${message}`);
  },
};
