// When people take leads: their own hours in the profile, and those of others in the settings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const settings = '/w/acme/settings';

async function shows(email: string, field: string, expected: unknown): Promise<void> {
  let found: unknown;
  await eventually(
    async () => {
      found = (await call('GET', `/api/v1/users/${email}`)).body.data[field];
      return JSON.stringify(found) === JSON.stringify(expected);
    },
    () => found,
  );
}

test('a person types their hours and adds an absence; wrong hours stay and say so', async () => {
  const agent = await accounts.addMember('agent');
  const page = await openAs(agent, `${settings}/profile`);
  const monday = page.getByLabel('Monday');
  await monday.fill('nine to five');
  await monday.press('Enter');
  await page.getByText('Write hours like').waitFor();
  await monday.fill('9-12, 13-17:30');
  await monday.press('Enter');
  await shows(agent.email, 'working_hours', [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:30' },
  ]);
  await page.getByLabel('First day').fill('2026-05-01');
  await page.getByLabel('Last day').fill('2026-05-03');
  await page.getByLabel('Note').fill('Skiing');
  await page.getByRole('button', { name: 'Add absence' }).click();
  await shows(agent.email, 'absences', [{ from: '2026-05-01', to: '2026-05-03', note: 'Skiing' }]);
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.getByRole('button', { name: /^Remove the absence/ }).click();
  await shows(agent.email, 'absences', []);
  await close(page);
});

test('a manager sets the hours and the daily limit of somebody else', async () => {
  const [manager, agent] = [await accounts.addMember('manager'), await accounts.addMember('agent')];
  const page = await openAs(manager, `${settings}/members`);
  const row = page.getByRole('row', { name: new RegExp(agent.email) });
  await row.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Working hours' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Leads a day').fill('15');
  await dialog.getByLabel('Leads a day').press('Enter');
  await shows(agent.email, 'daily_lead_limit', 15);
  await dialog.getByLabel('Friday').fill('8-14');
  await dialog.getByLabel('Friday').press('Enter');
  await shows(agent.email, 'working_hours', [{ weekday: 5, from: '08:00', to: '14:00' }]);
  await close(page);
});

test('the page of a lead says by what it was assigned, and who was left out', async () => {
  const [one, absent] = [await accounts.addMember('agent'), await accounts.addMember('agent')];
  await call('PATCH', `/api/v1/users/${absent.email}/availability`, {
    absences: [{ from: '2020-01-01', to: '2999-12-31' }],
  });
  await call('POST', '/api/v1/automations', {
    ...{ name: 'Sales desk', active: true, trigger: { type: 'lead.created' } },
    steps: [{ type: 'assign', user_ids: [one.email, absent.email] }],
  });
  const { body } = await call('POST', '/api/v1/leads', { first_name: 'Ann' });
  const { id } = body.data;
  await eventually(async () => {
    const { body: found } = await call('GET', `/api/v1/leads/${id}/assignment`);
    return found.data.assignment !== null;
  }, 'not assigned');
  const page = await openAs(one, `/w/acme/leads/${id}`);
  await page.getByText('Assigned by Sales desk, by turns.').waitFor();
  await page.getByText(/absent until/).waitFor();
  await close(page);
});
