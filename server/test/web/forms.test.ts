// Forms in the app: built with a live preview, ordered, published, answered by a stranger, read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const { accounts, open, openAs } = await openApp({ clock });
const call = caller(accounts, accounts.keys.leadhub);
const viewport = { width: 1440, height: 900 };

test('a form is built, ordered by keys, published, answered by a stranger, and its answer read', async () => {
  const page = await openAs(await accounts.addMember('manager'), '/w/acme/forms', { viewport });
  await page.getByRole('heading', { name: 'No forms yet' }).waitFor();
  await page.getByRole('button', { name: /^Contact/ }).click();
  await page.waitForURL('**/edit');

  const shown = page.frameLocator('iframe');
  await shown.getByRole('heading', { name: 'Contact' }).waitFor();
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('menuitem', { name: 'One choice' }).click();
  await page.getByLabel('Label', { exact: true }).fill('How large is it?');
  await shown.getByText('How large is it?').waitFor();
  await page.getByLabel('Choices').fill('Small\nLarge');
  await shown.getByRole('option', { name: 'Large' }).waitFor({ state: 'attached' });
  const handle = page.getByRole('button', { name: 'Move How large is it?' });
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('How large is it? is now 3 of 5.').waitFor();
  const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
  assert.equal(focused, 'Move How large is it?');
  await shown.getByText('How large is it?').waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);

  await page.reload();
  await page.getByText('Changed', { exact: true }).waitFor();
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText('Contact is published.').waitFor();
  const [form] = (await call('GET', '/api/v1/forms')).body.data;
  assert.deepEqual([form.active, form.fields_version], [true, 2]);
  assert.deepEqual(
    form.fields.map(({ label }: { label: string }) => label),
    ['Name', 'E-mail', 'How large is it?', 'How can we help?', 'Privacy'],
  );

  const stranger = await open(new URL(form.url).pathname);
  await stranger.getByLabel('Name').fill('Ada <img src=x>');
  await stranger.getByLabel('E-mail').fill('ada@example.com');
  await stranger.getByLabel('How large is it?').selectOption('Large');
  await stranger.getByLabel('How can we help?').fill('A roof.');
  await stranger.getByRole('checkbox').check();
  ahead += 5000;
  await stranger.getByRole('button', { name: 'Send message' }).click();
  await stranger.getByRole('heading', { name: 'Thank you' }).waitFor();
  await close(stranger);

  await page.getByRole('link', { name: 'Answers 1' }).click();
  const answers = page.getByRole('table', { name: 'Answers' });
  await answers.getByText('Ada <img src=x>').waitFor();
  await answers.getByText('Large', { exact: true }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('link', { name: 'Share' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'Its own page' }).inputValue(), form.url);
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

const fields = [{ key: 'email', label: 'Email', type: 'email', required: true }];

test('a refused setting shows its problem, the preview stays, and publishing jumps to it', async () => {
  const { id } = (await call('POST', '/api/v1/forms', { name: 'Offer', fields })).body.data;
  const member = await accounts.addMember('manager');
  const page = await openAs(member, `/w/acme/forms/${id}/edit`, { viewport });
  await page.frameLocator('iframe').getByRole('heading', { name: 'Offer' }).waitFor();
  await page.getByText('Look', { exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('#eeeeee');
  await page.getByText(/Too close to the background/).waitFor();
  await page.frameLocator('iframe').getByRole('heading', { name: 'Offer' }).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  assert.equal(await text.inputValue(), '#1a2233');

  await page.getByText('Fields', { exact: true }).click();
  await page.getByRole('button', { name: 'Email' }).last().click();
  const label = page.getByRole('textbox', { name: 'Label', exact: true });
  await label.fill('');
  await page.getByText('Look', { exact: true }).click();
  await label.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+s');
  await label.and(page.locator(':focus')).waitFor();
  await close(page);
});

test('of two who publish, the later one chooses whose form it is', async () => {
  const { id } = (await call('POST', '/api/v1/forms', { name: 'Shared', fields })).body.data;
  const member = await accounts.addMember('manager');
  const page = await openAs(member, `/w/acme/forms/${id}/edit`, { viewport });
  await page.getByText('Page', { exact: true }).click();
  await page.getByLabel('Title', { exact: true }).fill('Mine');
  await call('PATCH', `/api/v1/forms/${id}`, { title: 'Theirs' });
  await page.getByRole('button', { name: /^Publish/ }).click();
  await page.getByText('Somebody published another version').waitFor();
  await page.getByRole('button', { name: 'Publish mine' }).click();
  await page.getByText('Shared is published.').waitFor();
  assert.equal((await call('GET', `/api/v1/forms/${id}`)).body.data.title, 'Mine');
  await close(page);
});

test('a viewer reads forms and is offered no change', async () => {
  const { id } = (await call('POST', '/api/v1/forms', { name: 'Look', fields })).body.data;
  const page = await openAs(await accounts.addMember('viewer'), '/w/acme/forms', {
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('link', { name: 'Look' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'New form' }).count(), 0);
  assert.deepEqual(await violationsOf(page), []);
  await page.goto(`${accounts.url}/w/acme/forms/${id}/share`);
  await page.getByRole('heading', { name: 'On your website' }).waitFor();
  assert.equal(await page.getByRole('switch').count(), 0);
  await close(page);
});
