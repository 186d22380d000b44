// Takes a picture of a screen once it no longer changes.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import { readPng, writePng } from './png.ts';
import { reduceColors } from './reduce-colors.ts';
import type { Screen } from './screens.ts';

const pauseMs = 400;
const maxPauses = 50;
const pending = new WeakMap<Page, Set<Request>>();

/** Before the first picture of a page: notes its requests, except for the stream, which stays open. */
export function watch(page: Page): void {
  const requests = new Set<Request>();
  pending.set(page, requests);
  page.on('request', (request) => {
    if (!request.url().includes('/stream')) requests.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end as 'requestfinished', (request) => void requests.delete(request));
  }
}

/** Undefined where the app has no such screen. */
export async function shoot(
  page: Page,
  workspace: string,
  { path, opensFirst, uploads }: Screen,
): Promise<Buffer | undefined> {
  await page.goto(path.startsWith('/') ? new URL(path, workspace).href : `${workspace}/${path}`);
  await page.getByRole('heading').first().waitFor();
  if (await page.getByRole('heading', { name: 'There is nothing here' }).isVisible()) return;
  if (opensFirst) {
    const list = page.url();
    await page.getByRole('rowheader').first().click();
    await page.waitForURL((url) => url.href !== list);
  }
  if (uploads) {
    const buffer = Buffer.from(uploads.text, 'latin1');
    const file = { name: uploads.name, mimeType: 'text/csv', buffer };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
  }
  const image = readPng(await still(page));
  const { palette, indexes } = reduceColors(image.pixels);
  return writePng(image, palette, indexes);
}

async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let tries = 0; tries < maxPauses; tries += 1) {
    await pause(pauseMs);
    const next = await page.screenshot();
    if (next.equals(last) && pending.get(page)?.size === 0) return next;
    last = next;
  }
  throw new Error(`${page.url()} does not come to rest.`);
}
