// `npm run screenshots`: starts the program on a temporary folder, fills it by `inlet demo`, and writes
// the main screens, light and dark, into docs/images. Names of screens limit it to those.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inletEnvironment, startInlet } from '../bench/processes/start-inlet.ts';
import { openBrowser } from '../server/test/browser.ts';
import { hashAtFullCost } from '../server/test/cheap-passwords.ts';
import { eventually } from '../server/test/eventually.ts';
import { runInlet } from '../server/test/run-inlet.ts';
import { signIn } from '../server/test/web/sign-in.ts';
import { buildWeb } from './build-web.ts';
import { ROOT } from './generated-file.ts';
import { addCampaign } from './screenshots/add-campaign.ts';
import { addIntegrations } from './screenshots/add-integrations.ts';
import { makeChanges } from './screenshots/make-changes.ts';
import { screens } from './screenshots/screens.ts';
import { shoot, watch } from './screenshots/shoot.ts';

const images = join(ROOT, 'docs/images');
const viewport = { width: 1440, height: 900 };
const company = 'Harbour Events';
/** Some screens show it, so it is always the same: the one of the README. */
const port = 8080;
const wanted = process.argv.slice(2);

interface Account {
  email: string;
  password: string;
}

interface Filled {
  slug: string;
  owner: Account;
  key: string;
}

/** Returns the owner and a key of the only workspace. */
async function fill(dataFolder: string): Promise<Filled> {
  const run = async (...typed: string[]) => {
    const { code, out, errors } = await runInlet(inletEnvironment(dataFolder), [
      ...typed,
      '--json',
    ]);
    if (code !== 0) throw new Error(errors);
    return JSON.parse(out);
  };
  const { workspace, keys } = await run('quickstart');
  await run('workspace', 'set', workspace.slug, '--name', company);
  await run('demo');
  return { ...workspace, key: keys.leadhub };
}

/** The score rules of the demo apply to its leads in the background. */
async function scored(url: string, key: string): Promise<void> {
  await eventually(async () => {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${url}/api/v1/score-rules/progress`, { headers });
    const { data } = (await response.json()) as { data: { rescoring: boolean } };
    return !data.rescoring;
  }, 'the leads have scores');
}

/** The demo has no automation, so that it changes none of the leads that people add to it. */
async function addAutomation(url: string, key: string): Promise<void> {
  const automations = `${url}/api/v1/automations`;
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(`${automations}/recipes`, { headers });
  const { data } = (await response.json()) as { data: Record<string, unknown>[] };
  const [{ name, trigger, conditions, steps } = {}] = data;
  const body = JSON.stringify({ name, trigger, conditions, steps, active: true });
  const { status } = await fetch(automations, { method: 'POST', headers, body });
  if (status !== 201) throw new Error(`The automation was refused: ${status}`);
}

async function takePictures(url: string, slug: string, owner: Account): Promise<void> {
  // Hinting would round the space between letters.
  const browser = await openBrowser({ args: ['--font-render-hinting=none'] });
  try {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce', locale: 'en-GB' });
    watch(page);
    mkdirSync(images, { recursive: true });
    let made: Record<string, number> | undefined;
    for (const screen of screens) {
      const isWanted = wanted.length === 0 || wanted.includes(screen.name);
      if (screen.afterChanges) made ??= await makeChanges(page.context().request, url, slug);
      for (const colorScheme of ['light', 'dark'] as const) {
        if (!isWanted) continue;
        await page.emulateMedia({ colorScheme });
        const path = screen.path.replace(/\{(\w+)\}/g, (_, name) => `${made?.[name]}`);
        const picture = await shoot(page, `${url}/w/${slug}`, { ...screen, path });
        if (picture === undefined) console.log(`There is no screen ${screen.path} yet`);
        else writeFileSync(join(images, `${screen.name}-${colorScheme}.png`), picture);
      }
      if (screen.path === '/sign-in') {
        if (!isWanted) await page.goto(url + screen.path);
        await signIn(page, owner);
        await page.waitForURL('**/w/**');
      }
    }
  } finally {
    await browser.close();
  }
}

await buildWeb();
// The program that checks the password is another process.
hashAtFullCost();
const folder = mkdtempSync(join(tmpdir(), 'inlet-screenshots-'));
// When run as root, PostgreSQL's own user must be able to traverse the folder.
chmodSync(folder, 0o711);
try {
  const dataFolder = join(folder, 'data');
  let inlet = await startInlet(dataFolder, { port });
  const { slug, owner, key } = await fill(dataFolder);
  // The demo notifies nobody; a start reads everything anew.
  await inlet.stop();
  inlet = await startInlet(dataFolder, { port });
  const url = `http://localhost:${port}`;
  await scored(url, key)
    .then(() => addAutomation(url, key))
    .then(() => addIntegrations(url, key))
    .then(() => addCampaign(url, key))
    .then(() => takePictures(url, slug, owner))
    .finally(inlet.stop);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
