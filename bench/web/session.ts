// A browser on the program under test, and the person who is signed in to it.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../server/test/browser.ts';
import { freePort } from '../../server/test/free-port.ts';
import { signIn } from '../../server/test/web/sign-in.ts';
import type { Harness } from '../measure/harness.ts';
import { closeWhenInterrupted } from '../processes/interruption.ts';
import type { Sender } from '../world.ts';

export interface Session {
  browser: Browser;
  /** By which Lighthouse reaches the browser. */
  debuggingPort: number;
  url: string;
  /** Of the workspace, such as `http://localhost:4000/w/bench-1`. */
  workspace: string;
  sender: Sender;
  /** A page with an empty cache, signed in; its context closes with the browser. */
  openPage: () => Promise<Page>;
  cookies: () => Promise<string>;
}

const viewport = { width: 1440, height: 900 };
const account = { email: 'web@bench.example', name: 'Web', password: 'not-a-secret-here' };

export async function openSession({ inlet, world }: Harness, leads: number): Promise<Session> {
  const sender = await world.addSender('leadhub', account);
  await world.fill(sender.workspaceId, leads);
  const debuggingPort = await freePort();
  const args = [`--remote-debugging-port=${debuggingPort}`];
  const browser = closeWhenInterrupted(await openBrowser({ args, handleSIGINT: false }));
  const url = `http://localhost:${inlet.port}`;
  const signedIn = await browser.newContext();
  const page = await signedIn.newPage();
  await page.goto(`${url}/sign-in`);
  await signIn(page, account);
  await page.waitForURL('**/w/**');
  await page.close();
  return {
    ...{ browser, debuggingPort, url, sender },
    workspace: `${url}/w/${sender.slug}`,
    async openPage() {
      const context = await browser.newContext({
        viewport,
        storageState: await signedIn.storageState(),
      });
      await context.addInitScript({ path: join(import.meta.dirname, 'in-page.js') });
      return context.newPage();
    },
    async cookies() {
      const cookies = await signedIn.cookies(url);
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
  };
}

/** A page of the list, whose first rows are shown. The pointer is beside the list. */
export async function openList({ openPage, workspace }: Session): Promise<Page> {
  const page = await openPage();
  await page.mouse.move(0, 0);
  await page.goto(`${workspace}/leads`);
  await page.evaluate('bench.firstRows');
  return page;
}

/** In the page: what it waits for (see in-page.js) begins before the input, which it times. */
export async function timed(
  page: Page,
  wait: string,
  input: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(`void (bench.pending = bench.${wait})`);
  await input();
  return page.evaluate<number>('bench.pending');
}
