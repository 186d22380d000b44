// Scoring: the ready-made rules, a rule with its preview, and a score with its reasons, live.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const manager = await accounts.addMember('manager');
const viewer = await accounts.addMember('viewer');
const settings = '/w/acme/settings/scoring';
const wide = { viewport: { width: 1440, height: 900 } };

test('the ready-made rules are added, and a lead shows its score, which a call raises', async () => {
  const lead = { first_name: 'Hannah', email: 'hannah@obermaier.example', company: 'Gasthof' };
  const { id } = (await call('POST', '/api/v1/leads', lead)).body.data;
  const page = await openAs(manager, settings, wide);
  await page.getByText('No rules yet').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('button', { name: 'Add ready-made rules' }).click();
  await page.getByText('9 rules added').waitFor();
  const rules = page.getByRole('list', { name: 'Rules' });
  await rules.getByText('Number of calls is over 0').waitFor();
  await rules.getByText('Arrived in the last 7 days').waitFor();
  assert.deepEqual(await violationsOf(page), []);

  await page.goto(`${accounts.url}/w/acme/leads/${id}`);
  const score = page.getByRole('region', { name: 'Score' });
  await score.getByText('35', { exact: true }).waitFor();
  await score.getByText('Works for a company').waitFor();
  await call('POST', `/api/v1/leads/${id}/calls`, { outcome: 'connected' });
  await score.getByText('55', { exact: true }).waitFor();
  await score.getByText('Has a logged call').waitFor();
  await page.getByText('Score rose from 35 to 55').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a rule is written as filters, previewed, saved, switched off and deleted', async () => {
  await call('POST', '/api/v1/leads', { first_name: 'Olaf', city: 'Oslo' });
  const page = await openAs(manager, settings, wide);
  await page.getByRole('list', { name: 'Rules' }).waitFor();
  await page.keyboard.press('c');
  const editor = page.getByRole('region', { name: 'New rule' });
  await editor.getByRole('button', { name: 'Cancel' }).press('Escape');
  await editor.waitFor({ state: 'hidden' });
  await page.keyboard.press('c');
  await editor.getByLabel('Name').fill('From Oslo');
  await editor.getByLabel('Points').fill('40');
  await editor.getByRole('button', { name: 'Filter' }).click();
  await editor.getByRole('combobox', { name: 'Add a filter' }).fill('City Oslo');
  await page.keyboard.press('Enter');
  await editor.getByText('One lead matches, one score changes.').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await editor.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByText('From Oslo added').waitFor();
  const rules = page.getByRole('list', { name: 'Rules' });
  await rules.getByText('City is Oslo').waitFor();

  await rules.getByRole('switch', { name: 'From Oslo is on' }).press('Space');
  await page.getByText('From Oslo is off').waitFor();
  await page.getByRole('button', { name: 'From Oslo: actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByText('From Oslo deleted').waitFor();
  assert.equal(await rules.getByText('City is Oslo').count(), 0);
  await close(page);
});

test('a viewer sees the rules and changes none', async () => {
  const page = await openAs(viewer, settings);
  await page.getByRole('list', { name: 'Rules' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'New rule' }).count(), 0);
  assert.equal(await page.getByRole('switch').count(), 0);
  await close(page);
});
