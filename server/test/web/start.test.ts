// From no lead to the first one: the guide makes a key, and shows the lead as it arrives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();

test('a key of the guide sends a lead, which the guide shows and opens', async () => {
  const page = await openAs(await accounts.addMember('admin'), '/w/acme/start?contract=snapcrm');
  await page.getByRole('radio', { name: 'RemixCRM' }).check();
  await page.waitForURL('**/start?contract=remixcrm');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const key = await page.getByLabel('Your new key').inputValue();
  assert.match(key, /^rmx_/);
  await page.getByText('Listening for the first lead').waitFor();
  assert.deepEqual(await violationsOf(page), []);

  const code = await page.getByRole('tabpanel', { name: 'curl' }).textContent();
  const [, body = ''] = /-d '(.*)'$/s.exec(code ?? '') ?? [];
  const response = await fetch(`${accounts.url}/api/v1/leads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body,
  });
  assert.equal(response.status, 201);
  await page.getByText('Jane Doe', { exact: true }).waitFor();
  await page.getByText('nobody with this e-mail address or phone').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/w\/acme\/leads\/\d+$/);
  await close(page);
});

test('who may make no keys is told whom to ask', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/start');
  await page.getByRole('heading', { name: 'Only admins make keys' }).waitFor();
  await close(page);
});
