// The panel of a lead over the table, and the keys that open rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
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
