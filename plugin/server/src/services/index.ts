/** The importer as Strapi services: `strapi.plugin('copydesk').service('runs').startRun(…)`. */
import { conflicts } from './conflicts';
import { finders } from './finders';
import { runs } from './runs';
import { sources } from './sources';

export default { finders, sources, runs, conflicts };
