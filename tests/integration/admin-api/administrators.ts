/** Administrators who may more or less, and requests in their name. */
import type { Response } from 'supertest';
import type { RunningStrapi } from '../boot';

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Administrator {
  request(method: Method, path: string, body?: object): Promise<Response>;
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
export async function signInWith(app: RunningStrapi, name: string, actions: { action: string; subject?: string }[]): Promise<Administrator> {
  const role = await app.strapi.service('admin::role').create({ name, description: name });
  await app.strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map(({ action, subject = null }: { action: string; subject?: string | null }) => ({ action, subject, properties: {}, conditions: [] })),
  );
  const email = `${name}@example.com`;
  await app.strapi.service('admin::user').create({ firstname: name, email, password: PASSWORD, isActive: true, roles: [role.id] });
  const answer = await app.http.post('/admin/login').send({ email, password: PASSWORD });
  return withToken(app, answer.body.data.token);
}

/** Somebody who has not signed in. */
export const stranger = (app: RunningStrapi): Administrator => withToken(app, null);

function withToken(app: RunningStrapi, token: string | null): Administrator {
  return {
    request: async (method, path, body) => {
      const request = app.http[method](`/copydesk${path}`);
      if (token !== null) request.set('authorization', `Bearer ${token}`);
      return body === undefined ? request : request.send(body);
    },
  };
}
