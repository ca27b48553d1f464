/** The people who sign in to the panel of a new app. */
import type { Page } from 'playwright-core';

export interface Person {
  firstname: string;
  lastname: string;
  email: string;
  password: string;
}

export const CHIEF = person('Mei', 'Lin');

/** Sends JSON to the admin API and gives the answer's `data`. @throws Error when the answer is no success */
export async function askAdminApi<Data>(url: string, token: string | null, method: string, path: string, body?: object): Promise<Data> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered by ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { data: Data }).data;
}

/** Makes the first administrator through the API, as Strapi's own form does. @returns her token */
export async function registerAdministrator(url: string): Promise<string> {
  const { token } = await askAdminApi<{ token: string }>(url, null, 'POST', '/admin/register-admin', CHIEF);
  return token;
}

/** Makes an administrator with a role of her own that may only do `actions`. */
export async function inviteColleague(url: string, token: string, firstname: string, actions: string[]): Promise<Person> {
  const colleague = person(firstname, 'Chen');
  const role = await askAdminApi<{ id: number }>(url, token, 'POST', '/admin/roles', { name: firstname, description: firstname });
  const permissions = actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));
  await askAdminApi(url, token, 'PUT', `/admin/roles/${role.id}/permissions`, { permissions });
  const { password, ...open } = colleague;
  const invited = await askAdminApi<{ registrationToken: string }>(url, token, 'POST', '/admin/users', { ...open, roles: [role.id] });
  const userInfo = { firstname: colleague.firstname, lastname: colleague.lastname, password };
  await askAdminApi(url, null, 'POST', '/admin/register', { registrationToken: invited.registrationToken, userInfo });
  return colleague;
}

/** Signs in by the form. */
export async function signIn(page: Page, url: string, { email, password }: Person = CHIEF): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
}

function person(firstname: string, lastname: string): Person {
  return { firstname, lastname, email: `${firstname}.${lastname}@example.com`.toLowerCase(), password: 'Newsroom-2026' };
}
