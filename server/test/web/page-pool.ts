// The pages of the tests of a process. A page is used again, since a new one costs as much as a
// test: it starts a process, and loads and compiles the app anew.
import { after } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { freePort } from '../free-port.ts';

export interface PageOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** A page with a language or a touch screen is not used again. */
  locale?: string;
  hasTouch?: boolean;
}

/** All servers of the process listen here, one after another, so that the browser has the assets. */
export const port = await freePort();
const blank = `http://localhost:${port}/livez`;
const browser = await openBrowser();
after(() => browser.close());

const unused: Page[] = [];
const reusable = new WeakSet<Page>();

/** A page without cookies, whose server runs. */
export async function takePage(options: PageOptions = {}): Promise<Page> {
  const { viewport = { width: 1280, height: 720 }, colorScheme = 'light' } = options;
  const { locale, hasTouch } = options;
  if (locale !== undefined || hasTouch) {
    return newPage({ locale, hasTouch, viewport, colorScheme });
  }
  const page = unused.pop() ?? (await newPage());
  reusable.add(page);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.mouse.move(0, 0);
  return page;
}

/** Closes the tabs of the page, and keeps it for another test. */
export async function returnPage(page: Page): Promise<void> {
  const context = page.context();
  if (page.isClosed() || !reusable.has(page)) {
    await context.close();
    return;
  }
  for (const tab of context.pages()) if (tab !== page) await tab.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  // The app could write again until it is left.
  await page.goto(blank);
  await page.evaluate('localStorage.clear(), sessionStorage.clear()');
  await context.clearCookies();
  unused.push(page);
}

async function newPage(options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  return context.newPage();
}
