/** The importer as Strapi services: `strapi.plugin('copydesk').service('runs').startRun(…)`. */
import { runs } from './runs';
import { sources } from './sources';

export default { sources, runs };
