/** The browser that a reader or editor would sit at, with a profile of its own. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browser {
  page: Page;
  /** Errors that the pages threw, to be empty at the end. */
  pageErrors: string[];
  close(): Promise<void>;
}

/**
 * Opens a browser with one empty page.
 *
 * @param directory where the profile goes
 * @param locale the panel's language, such as `zh-Hans`
 * @throws Error when there is no browser; a test without one would prove nothing
 */
export async function openBrowser(directory: string, locale = 'en'): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`There is no browser at ${EXECUTABLE}. Install Chromium (on Debian: apt-get install chromium) or let CHROMIUM_PATH say where it is.`);
  }
  const context = await chromium.launchPersistentContext(path.join(directory, `profile-${locale}`), {
    executablePath: EXECUTABLE,
    headless: true,
    args: ARGUMENTS,
    viewport: { width: 1440, height: 900 },
  });
  // Strapi keeps the panel's language in the browser.
  await context.addInitScript(`localStorage.setItem('strapi-admin-language', ${JSON.stringify(locale)})`);
  const page = context.pages()[0] ?? (await context.newPage());
  const pageErrors = errorsOf(context, page);
  return { page, pageErrors, close: () => context.close() };
}

function errorsOf(context: BrowserContext, first: Page): string[] {
  const errors: string[] = [];
  const listen = (page: Page) => page.on('pageerror', (error) => errors.push(error.message));
  listen(first);
  context.on('page', listen);
  return errors;
}
