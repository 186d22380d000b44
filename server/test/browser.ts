// A headless browser: the one at CHROMIUM_PATH, or else the packaged one, which is built for Linux on
// x64 only.
import packed from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

// The packaged one runs without a GPU and, in a container, without the rights for a sandbox.
const packedOptions = ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'];

export async function openBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH;
  const own = installed ? { executablePath: installed, args } : await optionsOfPacked(args);
  return chromium.launch({ ...own, ...options });
}

async function optionsOfPacked(args: readonly string[]): Promise<LaunchOptions> {
  const system = `${process.platform}-${process.arch}`;
  if (system !== 'linux-x64') {
    throw new Error(
      `No package has a browser for ${system}. Set CHROMIUM_PATH to an installed Chromium or Chrome; ` +
        '`npx playwright-core install chromium` installs one.',
    );
  }
  return { executablePath: await packed.executablePath(), args: [...packedOptions, ...args] };
}
