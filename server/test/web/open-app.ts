// The app in a real browser, on the whole program. Each session is a browser of its own, whose pages
// fail the test by an error, by a breach of their policy, or by a request to another host.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type AccountMember, type Accounts, openAccounts } from '../accounts/open-accounts.ts';
import { openBrowser } from '../browser.ts';
import { signIn } from './sign-in.ts';

export { signIn };

export interface WebTest {
  accounts: Accounts;
  /** A browser without a session. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A browser of a signed-in person. */
  openAs: (member: AccountMember, path: string, options?: BrowserContextOptions) => Promise<Page>;
}

export async function openApp(options?: Parameters<typeof openAccounts>[0]): Promise<WebTest> {
  const accounts = await openAccounts(options);
  const browser = await openBrowser();
  after(() => browser.close());
  const open: WebTest['open'] = async (path, options) => {
    const page = await newPage(browser, options);
    await page.goto(accounts.url + path);
    return page;
  };
  return {
    accounts,
    open,
    async openAs({ email, password }, path, options) {
      const page = await newPage(browser, options);
      // The page of the sign-in has tests of its own.
      const response = await page.request.post(`${accounts.url}/api/auth/sign-in/email`, {
        data: { email, password },
        headers: { origin: new URL(accounts.url).origin },
      });
      assert.equal(response.status(), 200);
      await page.goto(accounts.url + path);
      return page;
    },
  };
}

/** Another tab of the same browser. */
export async function openTab(page: Page, path = ''): Promise<Page> {
  const tab = await page.context().newPage();
  watch(tab);
  await tab.goto(path === '' ? page.url() : new URL(path, page.url()).href);
  return tab;
}

async function newPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  watch(page);
  return page;
}

const problems = new WeakMap<Page, string[]>();

function watch(page: Page): void {
  const found: string[] = [];
  problems.set(page, found);
  page.on('pageerror', ({ message }) => found.push(message));
  page.on('console', (message) => {
    // The browser reports responses that refuse something, which the app expects.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefusal) found.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && url.protocol !== 'data:') found.push(`requests ${url}`);
  });
}

/** Closes the browser of the page, which must have had no problem. */
export async function close(page: Page): Promise<void> {
  const pages = page.context().pages();
  await page.context().close();
  assert.deepEqual(
    pages.flatMap((one) => problems.get(one) ?? []),
    [],
  );
}
