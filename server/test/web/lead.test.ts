// The page of a lead: fields, conflicts, undo, work, its list, presence, the trash.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
// A member is known to the server before the first lead.
const agent = await accounts.addMember('agent');
const wide = { viewport: { width: 1440, height: 900 } };

async function createLead(more: object = {}) {
  const { status, body } = await call('POST', '/api/v1/leads', {
    ...{ first_name: 'Hannah', last_name: 'Obermaier', email: 'info@obermaier.example' },
    ...more,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data as { id: number; uuid: string };
}

const leadNow = async (id: number) => (await call('GET', `/api/v1/leads/${id}`)).body.data;
const titleOf = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' });
const details = (page: Page) => page.getByRole('group', { name: 'Details' });

test('a field is edited in its place, shows in the timeline, and is undone', async () => {
  const { id, uuid } = await createLead({ city: 'Rosenheim' });
  const page = await openAs(await accounts.addMember('agent'), `/leads/${uuid}`, wide);
  await page.waitForURL(`**/w/acme/leads/${uuid}`);
  await titleOf(page, 'Hannah Obermaier').waitFor();
  await details(page).getByRole('button', { name: /^City/ }).click();
  const city = page.getByRole('textbox', { name: 'City' });
  await city.fill('Kiel');
  await city.press('Enter');
  await timeline(page)
    .getByText(/changed City: Rosenheim → Kiel/)
    .waitFor();
  assert.equal((await leadNow(id)).city, 'Kiel');
  await page.getByRole('button', { name: 'Undo' }).click();
  await details(page).getByRole('button', { name: 'City Rosenheim' }).waitFor();
  assert.equal((await leadNow(id)).city, 'Rosenheim');
  await close(page);
});

test('two people change the same field: the second one chooses', async () => {
  const { id } = await createLead({ city: 'Bonn' });
  const page = await openAs(await accounts.addMember('agent'), `/w/acme/leads/${id}`, wide);
  await details(page).getByRole('button', { name: /^City/ }).click();
  const city = page.getByRole('textbox', { name: 'City' });
  await city.fill('Kiel');
  await call('PATCH', `/api/v1/leads/${id}`, { city: 'Ulm' });
  await city.press('Enter');
  await page.getByText(/changed City to Ulm while you were typing. You entered Kiel./).waitFor();
  await details(page).getByRole('button', { name: 'City Ulm' }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await eventually(async () => (await leadNow(id)).city === 'Kiel', 'mine is kept');
  await close(page);
});

test('a refused value goes back, and what was typed is told', async () => {
  const { id } = await createLead();
  const page = await openAs(await accounts.addMember('agent'), `/w/acme/leads/${id}`, wide);
  await details(page)
    .getByRole('button', { name: /^E-mail/ })
    .click();
  const email = page.getByRole('textbox', { name: 'E-mail' });
  await email.fill('not an address');
  await email.press('Enter');
  await page.getByText(/E-mail wasn't saved. .*You typed: not an address/).waitFor();
  await details(page).getByRole('button', { name: 'E-mail info@obermaier.example' }).waitFor();
  await close(page);
});

test('keys pick the status, write a note, make a task and log a call', async () => {
  const { id } = await createLead();
  const page = await openAs(agent, `/w/acme/leads/${id}`, wide);
  await titleOf(page, 'Hannah Obermaier').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('combobox', { name: /status/ }).fill('contac');
  await page.keyboard.press('Enter');
  await timeline(page)
    .getByText(/changed the status/)
    .waitFor();

  await page.keyboard.press('n');
  const evil = '**South** roof <img src=x onerror="document.title=1"> [x](javascript:alert(1))';
  await page.getByRole('textbox', { name: 'Write a note' }).fill(evil);
  await page.keyboard.press('Control+Enter');
  const note = timeline(page).getByText('<img src=x onerror');
  await note.waitFor();
  await timeline(page).locator('strong', { hasText: 'South' }).waitFor();
  assert.equal(await page.locator('[href^="javascript"], [src="x"]').count(), 0);
  assert.equal(await page.title(), 'Inlet');

  await page.getByRole('textbox', { name: 'Write a note' }).blur();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Check the grant');
  await page.keyboard.press('Control+Enter');
  const task = page.getByRole('checkbox', { name: 'Check the grant' });
  await task.click();
  await timeline(page)
    .getByText(/finished Check the grant/)
    .waitFor();

  await page.keyboard.press('p');
  await page.getByLabel('Minutes').fill('6');
  await page.getByRole('button', { name: 'Log the call' }).click();
  await timeline(page)
    .getByText(/called, 6 min, answered/)
    .waitFor();

  await page.keyboard.press('*');
  await eventually(async () => (await leadNow(id)).starred, 'it is starred');
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('J and K walk the list that the lead was opened from, also after it left it', async () => {
  const leads: number[] = [];
  for (const first_name of ['One', 'Two', 'Three']) {
    leads.push((await createLead({ first_name, company: 'Steps' })).id);
  }
  const page = await openAs(
    await accounts.addMember('agent'),
    `/w/acme/leads/${leads[2]}?from=company%3DSteps%26sort%3Dfirst_name%26direction%3Dasc`,
    wide,
  );
  await page.getByText('2 of 3').waitFor();
  await page.keyboard.press('j');
  await titleOf(page, 'Two Obermaier').waitFor();
  await page.getByText('3 of 3').waitFor();
  await call('PATCH', `/api/v1/leads/${leads[1]}`, { company: 'Other' });
  await page.getByText('2 in the list').waitFor();
  await page.keyboard.press('k');
  await titleOf(page, 'Three Obermaier').waitFor();
  await page.getByRole('button', { name: 'Previous' }).click();
  await titleOf(page, 'One Obermaier').waitFor();
  await close(page);
});

test('others who look at the lead are named', async () => {
  const { id } = await createLead();
  const first = await accounts.addMember('agent');
  const page = await openAs(first, `/w/acme/leads/${id}`, wide);
  const other = await openAs(await accounts.addMember('agent'), `/w/acme/leads/${id}`, wide);
  await other.getByText('is here too').waitFor();
  await page.getByText('is here too').waitFor();
  await close(other);
  await page.getByText('is here too').waitFor({ state: 'detached' });
  await close(page);
});

test('a deleted lead says who deleted it, and is restored', async () => {
  const { id } = await createLead();
  const page = await openAs(await accounts.addMember('manager'), `/w/acme/leads/${id}`, wide);
  await titleOf(page, 'Hannah Obermaier').waitFor();
  await page.keyboard.press('Backspace');
  await page.waitForURL(/\/w\/acme\/leads(?:\?|$)/);
  await page.goto(`${accounts.url}/w/acme/leads/${id}`);
  await page.getByText(/Deleted by manager \d+ on/).waitFor();
  await page.getByRole('button', { name: 'Restore' }).click();
  await titleOf(page, 'Hannah Obermaier').waitFor();
  await close(page);
});

test('a viewer is offered nothing that changes the lead', async () => {
  const { id } = await createLead({ phone: '+49 8031 555 0172' });
  const page = await openAs(await accounts.addMember('viewer'), `/w/acme/leads/${id}`, wide);
  await titleOf(page, 'Hannah Obermaier').waitFor();
  await timeline(page)
    .getByText(/Arrived by/)
    .waitFor();
  assert.equal(await details(page).getByRole('button').count(), 0);
  assert.equal(await page.getByRole('textbox').count(), 0);
  await page.getByRole('button', { name: 'More actions' }).click();
  assert.equal(await page.getByRole('menuitem', { name: /Delete|Star/ }).count(), 0);
  await close(page);
});

for (const [width, name] of [
  [1024, 'a tab for the right column'],
  [390, 'tabs and an action bar'],
] as const) {
  test(`a window of ${width} px has ${name}, without a finding of axe`, async () => {
    const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3);
    const { id } = await createLead({ last_name: `${long} שלום`, tags: ['vip'], company: long });
    const page = await openAs(await accounts.addMember('agent'), `/w/acme/leads/${id}`, {
      viewport: { width, height: 800 },
    });
    await timeline(page).waitFor();
    await page.getByRole('button', { name: 'Score, consent' }).waitFor({ state: 'attached' });
    assert.deepEqual(await violationsInLightAndDark(page), []);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    assert.ok(Number(overflow) <= 0, `it scrolls sideways by ${overflow}`);
    await close(page);
  });
}
