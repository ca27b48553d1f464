import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Strapi loads the plugin's built files: without this a test would try the code of yesterday. */
export default (): void => {
  execFileSync(process.execPath, [path.resolve(__dirname, '../../scripts/build.mjs'), '--without-panel'], { stdio: 'inherit' });
};
