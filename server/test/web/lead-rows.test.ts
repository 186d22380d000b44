// Rows of leads: the panel over them, the keys that open them, and their selection on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);

test('J and K in the table move the open panel, and ⌘↵ opens the row in a new tab', async () => {
  for (const first_name of ['Ada', 'Ben', 'Cleo']) {
    await call('POST', '/api/v1/leads', { first_name });
  }
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/leads?view=all', {
    viewport: { width: 1440, height: 900 },
  });
  const panel = (name: string) => page.getByRole('dialog', { name });
  const heading = (name: string) => panel(name).getByRole('heading', { level: 2, name });
  await page.getByRole('rowheader', { name: 'Cleo' }).focus();
  await page.keyboard.press('Space');
  await heading('Cleo').waitFor();
  await page.keyboard.press('j');
  await heading('Ben').waitFor();
  await page.keyboard.press('ArrowDown');
  await heading('Ada').waitFor();
  await page.keyboard.press('k');
  await heading('Ben').waitFor();
  assert.match(page.url(), /peek=\d+/);

  const opened = page.context().waitForEvent('page');
  await page.getByRole('rowheader', { name: 'Ben' }).focus();
  await page.keyboard.press('Control+Enter');
  const tab = await opened;
  await tab.getByRole('heading', { level: 1, name: 'Ben' }).waitFor();
  await close(page);
});

test('on a phone a long press selects a lead, a tap adds another, and both are changed', async () => {
  for (const first_name of ['Dora', 'Emil']) await call('POST', '/api/v1/leads', { first_name });
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/leads?view=all', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  await row('Emil').click({ delay: 600 });
  await page.getByText('1 selected').waitFor();
  await row('Dora').tap();
  await page.getByText('2 selected').waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: 'Status' }).click();
  await page.getByRole('option', { name: /Contacted/ }).click();
  await eventually(async () => {
    const { body } = await call('GET', '/api/v1/leads?status=contacted&per_page=1');
    return body.meta.total === 2;
  }, 'both are changed');
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await row('Emil').tap();
  await page.getByRole('heading', { level: 1, name: 'Emil' }).waitFor();
  await close(page);
});
