import type { Core, UID } from '@strapi/types';
import { narrowRestQuery } from './guard/rest-query';
import type { Clause, FindModel, Model } from './model';
import { uidOf, type Readable } from './readable';

/** What the controllers use of a request, as Strapi's server hands it over. */
export interface ReaderContext {
  params: Record<string, string>;
  query: Clause;
  state: { auth?: unknown; route?: unknown };
  notFound(message: string): unknown;
}

/**
 * A query for entries of a readable type, checked and narrowed to what the one who asks may see.
 *
 * @throws RefusedQuery, or Strapi's own ValidationError, which it answers with 400
 */
export async function allowedQuery(strapi: Core.Strapi, name: Readable, query: Clause, { state }: Pick<ReaderContext, 'state'>): Promise<Clause> {
  const uid = uidOf(name);
  const contentType = strapi.contentType(uid);
  const findModel: FindModel = (other) => strapi.getModel(other as UID.Schema) as Model | undefined;
  const strictParams: unknown = strapi.config.get('api.rest.strictParams');
  const options = { auth: state.auth as { ability?: unknown }, route: state.route as never, ...(typeof strictParams === 'boolean' ? { strictParams } : {}) };
  await strapi.contentAPI.validate.query(query, contentType, options);
  const sanitized = (await strapi.contentAPI.sanitize.query(query, contentType, options)) as Clause;
  return narrowRestQuery(sanitized, uid, contentType as Model, findModel);
}
