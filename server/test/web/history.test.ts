// The history of changes, and their undo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };

const addLead = async (fields: object = {}) => {
  const { body, text } = await call('POST', '/api/v1/leads', { first_name: 'Ida', ...fields });
  assert.ok(body.data, text);
  return body.data.id as number;
};

const statusOf = async (id: number) =>
  (await call('GET', `/api/v1/leads/${id}`)).body.data.status as string;

const setStatus = async (ids: number[], status: string) => {
  const { body, text } = await call('PATCH', '/api/v1/leads/bulk', { ids, set: { status } });
  assert.ok(body.data, text);
  return body.data.cause as string;
};

test('an empty history says what will be here, and a change arrives live', async () => {
  const page = await openAs(await accounts.addMember('admin'), '/w/acme/history', wide);
  await page.getByText('Nothing to undo yet').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByText('Live').waitFor();
  await setStatus([await addLead(), await addLead()], 'contacted');
  await page.getByText(/changed the status of 2 leads/).waitFor();
  await close(page);
});

test('a change is undone, says by whom, lists what was left alone, and comes back', async () => {
  const ids = [await addLead(), await addLead()];
  const cause = await setStatus(ids, 'contacted');
  await call('PATCH', `/api/v1/leads/${ids[1]}`, { status: 'qualified' });
  const page = await openAs(await accounts.addMember('admin'), '/w/acme/history', wide);
  const row = page.locator(`[data-cause="${cause}"]`);
  await row.getByText('Status: Contacted').waitFor();
  await row.getByRole('button', { name: 'Undo' }).click();
  await row.getByText('Undone by you').waitFor();
  assert.deepEqual(
    [await statusOf(ids[0] ?? 0), await statusOf(ids[1] ?? 0)],
    ['new', 'qualified'],
  );

  await page.getByRole('link', { name: 'Show them' }).click();
  const panel = page.getByRole('dialog', { name: 'Change' });
  await panel.getByRole('heading', { name: 'You undid a bulk edit: 1 lead' }).waitFor();
  await panel.getByText('It was changed again since.').waitFor();
  await panel.getByRole('link', { name: `Lead ${ids[1]}` }).waitFor();
  assert.deepEqual(await violationsOf(page), []);

  await panel.getByRole('button', { name: 'Redo' }).click();
  await panel.getByText('Undone by you').waitFor();
  assert.equal(await statusOf(ids[0] ?? 0), 'contacted');
  await panel.getByRole('link', { name: 'Show what it undid' }).click();
  await panel.getByRole('heading', { name: /changed the status of 2 leads/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/history$/);
  await close(page);
});

test('it is filtered by kind and person, and an agent sees only their own', async () => {
  const agent = await accounts.addMember('agent');
  const page = await openAs(agent, '/w/acme/history', wide);
  await page.getByText('Nothing to undo yet').waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Who' }).count(), 0);
  await close(page);

  const filtered = await openAs(await accounts.addMember('admin'), '/w/acme/history', wide);
  await filtered
    .getByText(/changed the status/)
    .first()
    .waitFor();
  await filtered.getByRole('combobox', { name: 'Kind of change' }).click();
  await filtered.getByRole('option', { name: 'Imports' }).click();
  await filtered.waitForURL(/kind=import/);
  await filtered.getByText('No change of this kind').waitFor();
  await filtered.getByRole('button', { name: 'Clear the filters' }).last().click();
  await filtered
    .getByText(/changed the status/)
    .first()
    .waitFor();
  await filtered.getByRole('combobox', { name: 'Who' }).click();
  await filtered.getByRole('option', { name: 'Me' }).click();
  await filtered.getByText('No change of this kind').waitFor();
  await close(filtered);
});

test('a phone shows the history, too', async () => {
  await setStatus([await addLead()], 'contacted');
  const phone = await openAs(await accounts.addMember('manager'), '/w/acme/history', {
    ...{ viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
  });
  await phone
    .getByText(/changed the status of 1 lead/)
    .first()
    .click();
  await phone.getByRole('dialog', { name: 'Change' }).getByText('Records').waitFor();
  assert.deepEqual(await violationsOf(phone), []);
  const overflow = await phone.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(overflow) <= 0, `it scrolls sideways by ${overflow}`);
  await close(phone);
});
