// The list of tasks: a new one, an edit in place, and a tick with its undo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const tasksOf = async (query = '') => (await call('GET', `/api/v1/tasks?${query}`)).body.data;

test('a task is added with its lead, edited in place, ticked off and opened again', async () => {
  const member = await accounts.addMember('agent');
  const lead = (await call('POST', '/api/v1/leads', { first_name: 'Ada', last_name: 'King' })).body;
  const page = await openAs(member, '/w/acme/tasks');
  await page.getByRole('heading', { name: 'Nothing due.' }).waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await dialog.getByLabel('What is to be done').fill('Send the offer');
  await dialog.getByLabel('Due on').fill('2026-01-05');
  await dialog.getByRole('combobox', { name: 'Lead' }).fill('king');
  await page.getByRole('option', { name: 'Ada King' }).click();
  assert.deepEqual(await violationsOf(page), []);
  await dialog.getByRole('button', { name: 'Add task' }).click();

  const late = page.getByRole('region', { name: 'Late' });
  await late.getByRole('link', { name: 'Ada King' }).waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  const [made] = await tasksOf();
  assert.deepEqual([made.lead_id, made.lead_name], [lead.data.id, 'Ada King']);
  assert.match(made.due_at, /^2026-01-05T23:59:59/);

  await late.getByRole('button', { name: 'Send the offer' }).first().click();
  await page.getByRole('textbox', { name: 'Change the title' }).fill('Send the revised offer');
  await page.keyboard.press('Enter');
  await late.getByText('Send the revised offer').waitFor();
  await eventually(
    async () => (await tasksOf())[0].title === 'Send the revised offer',
    'the title is saved',
  );

  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('heading', { name: 'Nothing due.' }).waitFor();
  assert.equal((await tasksOf('done=true')).length, 1);
  await page.keyboard.press('Control+z');
  await late.getByText('Send the revised offer').waitFor();
  assert.equal((await tasksOf('done=true')).length, 0);
  await close(page);
});

test('a viewer reads the tasks and is offered no change', async () => {
  const page = await openAs(
    await accounts.addMember('viewer'),
    '/w/acme/tasks?scope=all&due=today',
  );
  await page.getByText('Send the revised offer').waitFor();
  assert.equal(await page.getByRole('button', { name: 'New task' }).count(), 0);
  assert.ok(await page.getByRole('checkbox').isDisabled());
  await close(page);
});
