/**
 * Builds plugin, host app and admin panel where they are missing or older than their sources.
 * `--without-panel` leaves the panel out, which the integration tests do not need.
 */
import { buildWhatIsStale } from './steps/build.mjs';

try {
  await buildWhatIsStale({ panel: !process.argv.includes('--without-panel') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
