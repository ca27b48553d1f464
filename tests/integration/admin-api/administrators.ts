/** Administrators who may more or less, and requests in their name. */
import type { Response } from 'supertest';
import type { RunningStrapi } from '../boot';

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Administrator {
  /** Asks Copydesk's admin API. */
  request(method: Method, path: string, body?: object): Promise<Response>;
  /** Asks the Content Manager. */
  manage(method: Method, path: string, body?: object): Promise<Response>;
}

/** What a role may do: with an entry, by its fields and under conditions, where some are given. */
export interface Allowed {
  action: string;
  subject?: string;
  properties?: { fields?: string[] };
  conditions?: string[];
}

const PASSWORD = 'Newsroom-2026';

/** The first administrator, who may do everything. */
export async function registerFirst(app: RunningStrapi): Promise<Administrator> {
  const answer = await app.http
    .post('/admin/register-admin')
    .send({ firstname: 'Mei', lastname: 'Lin', email: 'mei.lin@example.com', password: PASSWORD });
  return withToken(app, answer.body.data.token);
}

/** An administrator with a role of her own that may only do `actions`. */
export async function signInWith(app: RunningStrapi, name: string, actions: readonly Allowed[]): Promise<Administrator> {
  const role = await app.strapi.service('admin::role').create({ name, description: name });
  await app.strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map(({ action, subject, properties = {}, conditions = [] }) => ({ action, subject: subject ?? null, properties, conditions })),
  );
  const email = `${name}@example.com`;
  await app.strapi.service('admin::user').create({ firstname: name, email, password: PASSWORD, isActive: true, roles: [role.id] });
  const answer = await app.http.post('/admin/login').send({ email, password: PASSWORD });
  return withToken(app, answer.body.data.token);
}

/** Somebody who has not signed in. */
export const stranger = (app: RunningStrapi): Administrator => withToken(app, null);

function withToken(app: RunningStrapi, token: string | null): Administrator {
  const ask = (root: string): Administrator['request'] => async (method, path, body) => {
    const request = app.http[method](`${root}${path}`);
    if (token !== null) request.set('authorization', `Bearer ${token}`);
    return body === undefined ? request : request.send(body);
  };
  return { request: ask('/copydesk'), manage: ask('/content-manager') };
}
