// The boards of leads and of deals: cards carried by mouse and by keys, refused and undone, and the
// page of a deal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
// The server knows its members from the first request on.
const admin = await accounts.addMember('admin');
const call = caller(accounts, accounts.keys.leadhub);

const addLead = async (name: string, status: string): Promise<number> =>
  (await call('POST', '/api/v1/leads', { name, status })).body.data.id;
const statusOf = async (id: number): Promise<string> =>
  (await call('GET', `/api/v1/leads/${id}`)).body.data.status;
const cardIn = (page: Page, column: string, name: string) =>
  page.getByRole('region', { name: column, exact: true }).getByRole('listitem', { name });

test('a card dropped with the mouse lands at once, changes the status and can be undone', async () => {
  const id = await addLead('Dora Mouse', 'new');
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/leads?layout=board');
  const card = cardIn(page, 'New', 'Dora Mouse');
  await card.waitFor();
  assert.deepEqual(await violationsOf(page), []);

  const from = await card.boundingBox();
  const to = await page.getByRole('region', { name: 'Contacted', exact: true }).boundingBox();
  assert.ok(from && to);
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 5 });
  await page.getByText('Moving Dora Mouse from New to Contacted').waitFor();
  await page.mouse.up();
  await cardIn(page, 'Contacted', 'Dora Mouse').waitFor();
  await page.getByText('Dora Mouse moved to Contacted').waitFor();
  assert.equal(await statusOf(id), 'contacted');
  const { body } = await call('GET', `/api/v1/leads/${id}/activity`);
  assert.equal(body.data[0].type, 'lead.status_changed');

  await page.getByRole('button', { name: 'Undo' }).click();
  await cardIn(page, 'New', 'Dora Mouse').waitFor();
  assert.equal(await statusOf(id), 'new');
  await close(page);
});

test('keys lift, carry, put back and drop a card, and say so', async () => {
  const id = await addLead('Kay Keys', 'contacted');
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/leads?layout=board');
  await cardIn(page, 'Contacted', 'Kay Keys').focus();
  await page.keyboard.press('Space');
  await page.getByText('Kay Keys lifted from Contacted.').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.getByText('Kay Keys put back.').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.getByText('Kay Keys dropped in New.').waitFor();
  await cardIn(page, 'New', 'Kay Keys').waitFor();
  await eventually(async () => (await statusOf(id)) === 'new', 'the status is new');
  const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
  assert.equal(focused, 'Kay Keys');
  await close(page);
});

test('a move that the server refuses brings the card back, and a viewer is offered none', async () => {
  const id = await addLead('Rhea Refused', 'qualified');
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/leads?layout=board');
  const url = `**/api/v1/leads/${id}`;
  await page.route(url, (route) =>
    route.fulfill({
      status: 409,
      json: { status: 'error', code: 'CONFLICT', message: 'The status was deleted.' },
    }),
  );
  await cardIn(page, 'Qualified', 'Rhea Refused').hover();
  await page.getByRole('button', { name: 'Move Rhea Refused' }).click();
  await page.getByRole('menuitem', { name: 'New' }).click();
  await page.getByText('Rhea Refused was not moved. The status was deleted.').waitFor();
  await cardIn(page, 'Qualified', 'Rhea Refused').waitFor();
  assert.equal(await statusOf(id), 'qualified');
  await close(page);

  const viewer = await openAs(await accounts.addMember('viewer'), '/w/acme/leads?layout=board');
  await cardIn(viewer, 'Qualified', 'Rhea Refused').waitFor();
  assert.equal(await viewer.getByRole('button', { name: 'Move Rhea Refused' }).count(), 0);
  assert.equal(await viewer.getByRole('button', { name: 'New lead in New' }).count(), 0);
  await close(viewer);
});

test('a lead is created in its column, and one of others appears live', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/leads?layout=board');
  await page.getByText('Live').waitFor();
  await page.getByRole('button', { name: 'New lead in Qualified' }).click();
  const form = page.getByRole('form', { name: 'New lead in Qualified' });
  await form.getByLabel('Name').fill('Nora New');
  await form.getByLabel('E-mail or phone').fill('nora@new.example');
  await page.keyboard.press('Enter');
  await cardIn(page, 'Qualified', 'Nora New').waitFor();
  await addLead('Liv Live', 'qualified');
  await cardIn(page, 'Qualified', 'Liv Live').waitFor();
  await close(page);
});

test('a deal is added, won, reopened and lost with a reason, as its timeline tells', async () => {
  const page = await openAs(admin, '/w/acme/deals');
  await page.getByRole('button', { name: 'New deal', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByLabel('Title').fill('Twelve panels');
  await dialog.getByLabel('Value').fill('12,400.50');
  await dialog.getByRole('button', { name: 'Add deal' }).click();
  await cardIn(page, 'New', 'Twelve panels').click();
  await page.getByRole('heading', { name: 'Twelve panels' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);

  const timeline = page.getByRole('region', { name: 'Timeline' });
  await page.getByRole('button', { name: 'Won', exact: true }).first().click();
  await timeline.getByText('won this deal').waitFor();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await timeline.getByText('reopened this deal').waitFor();
  await page.getByRole('button', { name: 'Lost', exact: true }).click();
  await page.getByLabel('Reason').fill('Too late in the year');
  await page.getByRole('button', { name: 'Mark as lost' }).click();
  await timeline.getByText('Too late in the year').waitFor();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.waitForURL('**/w/acme/deals');
  await page.getByText('Twelve panels deleted.').waitFor();
  const { body } = await call('GET', '/api/v1/deals?title=twelve panels');
  assert.equal(body.meta.total, 0);
  await close(page);
});
