import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The violations that axe finds, best practices included, or those of some rules. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  // The page's policy blocks other scripts, but not the developer tools protocol.
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string) => {
    const options = { expression, awaitPromise: true, returnByValue: true };
    return (await session.send('Runtime.evaluate', options)).result.value;
  };
  if (await evaluate('typeof axe === "undefined"')) await evaluate(`${axe}; undefined`);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found = await evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations))`,
  );
  await session.detach();
  const violations = JSON.parse(found) as { id: string; nodes: { html: string }[] }[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** In light all violations of the app, in dark those of its colours, since nothing else differs. */
export async function violationsInLightAndDark(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const violations = await violationsOf(page, colorScheme === 'dark' ? colourRules : undefined);
    found.push(...violations.map((one) => `${colorScheme}: ${one}`));
  }
  return found;
}
