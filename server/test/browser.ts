// A real browser without a window, out of an npm package.
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

// It has neither a graphics card nor, in a container, the rights to fence itself in.
const options = ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'];

export async function openBrowser(...more: string[]): Promise<Browser> {
  const args = [...options, ...more];
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}
