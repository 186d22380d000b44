// Integrations in the app: set up, watched, mapped, replayed, switched off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caller } from '../call.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
await accounts.work();
const admin = await accounts.addMember('admin');
const call = caller(accounts, accounts.keys.leadhub);
const path = '/w/acme/settings/integrations';
const viewport = { width: 1440, height: 900 };

const send = async (url: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.text();
  return response.status;
};

const log = (page: Page) => page.getByRole('table', { name: 'Deliveries' });

test('a webhook is set up: its page shows a forged request, then the first lead as it arrives', async () => {
  const page = await openAs(admin, path, { viewport });
  await page.getByRole('button', { name: /^Webhook/ }).click();
  await page.getByLabel('Name').fill('Shop');
  await page.getByRole('button', { name: 'Make one' }).first().click();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('button', { name: 'Set it up' }).click();
  const url = await page.getByLabel('Address').inputValue();
  const token = await page.getByLabel('Token').inputValue();
  await page.getByText('listening for the first delivery').waitFor();
  assert.equal(await send(url, { name: 'Eve' }, { 'x-webhook-token': 'a wrong one' }), 403);
  await page.getByText('The key or token was missing or wrong.').waitFor();
  await page.getByText('listening for the next one').waitFor();
  const ada = { name: 'Ada Lovelace', email: 'ada@shop.example' };
  assert.equal(await send(url, ada, { 'x-webhook-token': token }), 200);
  const open = page.getByRole('button', { name: 'Open the lead' });
  await open.waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.reload();
  assert.equal(await page.getByLabel('Token').count(), 0, 'the secret is shown again');
  await open.click();
  await page.getByRole('heading', { name: 'Ada Lovelace' }).waitFor();
  await close(page);
});

test('a delivery that names nobody is mapped, replayed, and becomes a lead', async () => {
  const { data } = (
    await call('POST', '/api/v1/integrations', { type: 'webhook', name: 'Fair', settings: {} })
  ).body;
  const address = await call('GET', `/api/v1/integrations/${data.id}/address`);
  await send(address.body.data.url, { wer: 'Grace Hopper', stand: 'B3' });
  const page = await openAs(admin, path, { viewport });
  await page.getByRole('link', { name: 'Fair' }).click();
  await log(page).getByText('Failed', { exact: true }).waitFor();
  await log(page).getByRole('button').first().click();
  const panel = page.getByRole('dialog', { name: 'Delivery' });
  await panel.getByText('"wer": "Grace Hopper"').waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await panel.getByRole('link', { name: 'Map its fields' }).click();
  const lead = page.getByRole('complementary', { name: 'The lead that it becomes' });
  await lead.getByText('Nothing in it names a person.').waitFor();
  await page.getByRole('combobox', { name: 'Field for wer' }).click();
  await page.getByRole('option', { name: 'Full name', exact: true }).click();
  await page.getByText('wer mapped.').waitFor();
  await lead.getByText('Hopper', { exact: true }).waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.getByRole('link', { name: 'Deliveries', exact: true }).click();
  await page.getByRole('button', { name: 'Replay all failed' }).first().click();
  await page.getByText('One delivery is handled again.').waitFor();
  await log(page).getByRole('link', { name: 'Grace Hopper' }).waitFor();
  await page.getByText('Working', { exact: true }).waitFor();
  await close(page);
});

test('settings keep a secret that nobody types, and an integration is switched off and deleted', async () => {
  const settings = { google_key: 'a-key-of-our-own-8f2c' };
  const created = await call('POST', '/api/v1/integrations', {
    ...{ type: 'google_ads', name: 'Spring', settings },
  });
  const { id } = created.body.data;
  const { url } = (await call('GET', `/api/v1/integrations/${id}/address`)).body.data;
  const page = await openAs(admin, `${path}/${id}/settings`, { viewport });
  await page.getByLabel('Name').fill('Spring campaign');
  await page.getByRole('button', { name: 'One optional setting' }).click();
  await page.getByRole('combobox', { name: 'Source of its leads' }).fill('google');
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Settings saved.').waitFor();
  const saved = (await call('GET', `/api/v1/integrations/${id}`)).body.data;
  assert.equal(saved.name, 'Spring campaign');
  assert.deepEqual(saved.settings, { google_key: '••••8f2c', source: 'google' });

  const menu = page.getByRole('button', { name: 'Spring campaign: actions' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Switch off' }).click();
  await page.getByText('Spring campaign is off.').waitFor();
  assert.equal(await send(url, settings), 409);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const question = page.getByRole('dialog');
  await question.getByLabel('Type its name: Spring campaign').fill('Spring campaign');
  await question.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Spring campaign deleted.').waitFor();
  assert.equal(await send(url, settings), 404);
  await close(page);
});

test('a manager sees no integrations', async () => {
  const page = await openAs(await accounts.addMember('manager'), path, { viewport });
  await page.getByText('Your role does not see this').waitFor();
  await close(page);
});
