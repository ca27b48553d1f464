import type { Strapi } from '../strapi';
import type { RunsService } from './runs';
import type { SourcesService } from './sources';

/** The plugin's own services, typed. */
export function servicesOf(strapi: Strapi): { sources: SourcesService; runs: RunsService } {
  const plugin = strapi.plugin('copydesk');
  return { sources: plugin.service('sources'), runs: plugin.service('runs') };
}
