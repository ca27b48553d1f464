import { clean } from '../text/clean';
import type { Hints } from '../text/hints';

/** Cleans one text in a worker thread, so that Strapi's event loop stays free. */
export default ({ bytes, hints }: { bytes: Uint8Array; hints: Hints }) => clean(bytes, hints);
