// Automations in the app: started from a recipe, changed, tested on a lead, published, run, restored.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const viewport = { width: 1440, height: 900 };
const automations = '/api/v1/automations';

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  assert.ok(start && end);
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 40, { steps: 4 });
  await flow(page).locator('[data-ready]').first().waitFor();
  await page.mouse.move(end.x + 40, end.y + 10, { steps: 4 });
  await flow(page).locator('[data-over]').waitFor();
  await page.mouse.up();
}

const flow = (page: Page) => page.getByRole('region', { name: 'Flow' });

test('an automation is made of a recipe, changed, tested, undone, published and switched on', async () => {
  const { id: lead } = (await call('POST', '/api/v1/leads', { first_name: 'Ann' })).body.data;
  const page = await openAs(await accounts.addMember('admin'), '/w/acme/home', { viewport });
  await page.getByRole('link', { name: 'Automations' }).click();
  await page.getByRole('heading', { name: 'No automations yet' }).waitFor();
  await page.getByRole('button', { name: /^Remind of stale leads/ }).click();
  const cards = flow(page);
  const tag = cards.getByRole('button', { name: /^Add the tag “stale”/ });
  await tag.waitFor();

  await cards.getByRole('button', { name: 'Add a step', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take one of two ways' }).click();
  await page.keyboard.press('ControlOrMeta+s');
  const branch = cards.getByRole('button', { name: /^Take one of two ways/ });
  await branch.getByText('This is needed.').waitFor();
  await page.getByRole('button', { name: 'Remove the step' }).click();
  await branch.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await branch.waitFor();
  await page.getByRole('button', { name: 'Redo' }).click();
  await branch.waitFor({ state: 'detached' });

  await drag(page, tag, cards.getByRole('button', { name: 'Add a step', exact: true }));
  const shown = () => cards.getByRole('button').filter({ has: page.locator('[data-hue]') });
  await eventually(
    async () => /^Add the tag/.test((await shown().last().textContent()) ?? ''),
    'the dragged card is the last one',
  );
  await tag.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await tag.click();
  await page.getByRole('combobox', { name: 'Tag' }).fill('quiet');
  const quiet = cards.getByRole('button', { name: /^Add the tag “quiet”/ });
  await quiet.waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);

  await page.reload();
  await page.getByText('v1, changed').waitFor();
  await page.getByPlaceholder('Name, e-mail address or phone').fill('Ann');
  await page.getByRole('option', { name: 'Ann' }).click();
  await page.getByText('tag: quiet').waitFor();
  await quiet.getByText('done').waitFor();

  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(/Version 2 of Remind of stale leads is published/).waitFor();
  await page.getByRole('switch', { name: 'Off' }).press('Space');
  await page.getByRole('switch', { name: 'On' }).waitFor();
  const [made] = (await call('GET', automations)).body.data;
  await eventually(
    async () => (await call('GET', `${automations}/${made.id}`)).body.data.active,
    'it is on',
  );
  assert.deepEqual(
    made.steps.map(({ type }: { type: string }) => type),
    ['create_task', 'add_tag'],
  );
  assert.deepEqual((await call('GET', `/api/v1/leads/${lead}`)).body.data.tags, []);

  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Restore' }).last().click();
  await page.getByText(/Version 1 is back/).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a failed run is found by its state, read step by step, retried, and linked on its lead', async () => {
  const { id } = (
    await call('POST', automations, {
      ...{ name: 'Never ends well', active: true, trigger: { type: 'lead.created' } },
      steps: [
        { type: 'add_tag', tag: 'seen' },
        { type: 'set_field', field: 'email', value: 'no address' },
      ],
    })
  ).body.data;
  const { id: lead } = (await call('POST', '/api/v1/leads', { first_name: 'Bo' })).body.data;
  await eventually(
    async () => (await call('GET', `${automations}/${id}/runs?state=failed`)).body.data.length > 0,
    'the run failed',
  );
  const member = await accounts.addMember('admin');
  const page = await openAs(member, `/w/acme/automations/${id}?tab=runs&state=failed`, {
    viewport,
  });
  await page.getByRole('link', { name: 'Bo' }).click();
  await page.getByText('tag: seen').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.getByText('1 run goes on with the step that failed.').waitFor();

  await page.goto(new URL(`/w/acme/leads/${lead}`, page.url()).href);
  await page.getByRole('link', { name: 'Never ends well' }).first().click();
  await page.getByRole('heading', { name: /^Run / }).waitFor();
  await close(page);
});

test('a viewer reads an automation and changes nothing', async () => {
  const { id } = (
    await call('POST', automations, {
      ...{ name: 'Look only', trigger: { type: 'lead.created' } },
      steps: [{ type: 'add_tag', tag: 'x' }],
    })
  ).body.data;
  const member = await accounts.addMember('viewer');
  const page = await openAs(member, `/w/acme/automations/${id}`, { viewport });
  await page.getByRole('button', { name: /^Add the tag “x”/ }).click();
  assert.equal(await page.getByRole('button', { name: 'Add a step' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: /^Publish/ }).count(), 0);
  await close(page);
});
