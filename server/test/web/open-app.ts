// The app in a real browser, on the whole program. A page fails the test by an error, by a breach of
// its policy, or by a request to another host.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type AccountMember, type Accounts, openAccounts } from '../accounts/open-accounts.ts';
import { addSession } from '../sessions.ts';
import { type PageOptions, port, returnPage, takePage } from './page-pool.ts';
import { signIn } from './sign-in.ts';

export { signIn };

export interface WebTest {
  accounts: Accounts;
  /** The page of a stranger. */
  open: (path: string, options?: PageOptions) => Promise<Page>;
  /** The page of a signed-in person, in a session of its own. */
  openAs: (member: AccountMember, path: string, options?: PageOptions) => Promise<Page>;
}

export async function openApp(options?: Parameters<typeof openAccounts>[0]): Promise<WebTest> {
  const accounts = await openAccounts({ ...options, port });
  return {
    accounts,
    async open(path, options) {
      const page = await takePage(options);
      watch(page);
      await page.goto(accounts.url + path);
      return page;
    },
    async openAs({ personId }, path, options) {
      const page = await takePage(options);
      watch(page);
      // The page of the sign-in has tests of its own.
      const [name = '', value = ''] = (await addSession(accounts, personId)).split('=');
      await page.context().addCookies([{ name, value, url: accounts.url, httpOnly: true }]);
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

const problems = new WeakMap<Page, string[]>();

function watch(page: Page): void {
  const isWatched = problems.has(page);
  problems.set(page, []);
  if (isWatched) return;
  const found = (problem: string) => problems.get(page)?.push(problem);
  page.on('pageerror', ({ message }) => found(message));
  page.on('console', (message) => {
    // The browser reports responses that refuse something, which the app expects.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefusal) found(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && url.protocol !== 'data:') found(`requests ${url}`);
  });
}

/** Leaves the page and its tabs, which must have had no problem. */
export async function close(page: Page): Promise<void> {
  const pages = page.context().pages();
  await returnPage(page);
  assert.deepEqual(
    pages.flatMap((one) => problems.get(one) ?? []),
    [],
  );
}
