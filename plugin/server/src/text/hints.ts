import type { Format } from '../../../shared/cleaned-text';
import type { SiteRules } from './site-rules';

/** What is known of a text before it is read. Only `key` is needed. */
export interface Hints {
  /** Stable name of the text inside its source, such as its relative path; its ending tells the format. */
  key: string;
  /** Overrides what the key's ending and the bytes suggest. */
  format?: Format;
  /** A label of the Encoding Standard, where the transport stated one (a `Content-Type` header). */
  encoding?: string;
  /** Address the text came from, which site rules match by host. */
  address?: string;
  /** Maps Taiwan and Hong Kong wording to mainland usage (軟體 → 软件). Off: characters only. */
  mainlandWording?: boolean;
  /** Largest size of one text in bytes; 20 MB where absent. */
  maximumBytes?: number;
  /** Patterns of the editor's own sites, checked when they were loaded. */
  siteRules?: SiteRules;
}
