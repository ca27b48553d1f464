/** The first administrator of a new app. */
import type { Page } from 'playwright-core';

const ADMINISTRATOR = { firstname: 'Mei', lastname: 'Lin', email: 'mei.lin@example.com', password: 'Newsroom-2026' };

/** Makes the first administrator through the API, as Strapi's own form does. */
export async function registerAdministrator(url: string): Promise<void> {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMINISTRATOR),
  });
  if (!answer.ok) throw new Error(`The first administrator could not be registered: ${answer.status} ${await answer.text()}`);
}

/** Signs in by the form. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(ADMINISTRATOR.email);
  await page.locator('input[name=password]').fill(ADMINISTRATOR.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
}
