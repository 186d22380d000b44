// Notifications in the app: the bell in every tab, mentions in notes, and the choices of a person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp, openTab } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const viewport = { width: 1440, height: 900 };

test('a mention moves the bell in every tab, leads to the note, and is read everywhere', async () => {
  const { id: lead } = (await call('POST', '/api/v1/leads', { first_name: 'Sofia' })).body.data;
  const [mentioned, author] = [
    await accounts.addMember('agent'),
    await accounts.addMember('admin'),
  ];
  const page = await openAs(mentioned, '/w/acme/home', { viewport });
  const tab = await openTab(page);
  for (const one of [page, tab]) await one.getByText('Live').first().waitFor();

  const writer = await openAs(author, `/w/acme/leads/${lead}`, { viewport });
  const note = writer.getByRole('textbox', { name: 'Write a note' });
  await note.pressSequentially(`Ask @${mentioned.member.name.slice(0, 4)}`);
  await writer.getByRole('option', { name: mentioned.member.name }).waitFor();
  await note.press('Enter');
  await note.pressSequentially('to call');
  await note.press('ControlOrMeta+Enter');
  const timeline = writer.getByRole('list', { name: 'Timeline' });
  await timeline.getByText(`@${mentioned.member.name}`, { exact: true }).waitFor();
  await close(writer);

  for (const one of [page, tab]) {
    await one.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
  }
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  const center = page.getByRole('dialog', { name: 'Notifications' });
  await center.getByRole('link', { name: /mentioned you on Sofia/ }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/leads/${lead}?tab=notes`);
  await tab.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  await close(page);
});

test('a person chooses what comes where and when, and takes a choice back', async () => {
  const member = await accounts.addMember('agent');
  const page = await openAs(member, '/w/acme/settings/notifications', { viewport });
  // It shows what is saved, and a reading of that may have just begun.
  const uncheck = async (name: string) => {
    await page.getByRole('checkbox', { name }).click();
    await page.getByRole('checkbox', { name, checked: false }).waitFor();
  };
  await uncheck('Mentions: E-mail');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone: Notification settings changed').waitFor();
  await page.getByRole('checkbox', { name: 'Mentions: E-mail', checked: true }).waitFor();
  await uncheck('Tasks due: In Inlet');
  await page.getByRole('switch', { name: 'Quiet hours' }).press('Space');
  await page.getByLabel('Quiet from').fill('21:30');
  await page.getByLabel('Quiet from').press('Enter');
  assert.equal(await page.getByRole('checkbox', { name: /^Failing webhooks/ }).count(), 0);
  await page.reload();
  assert.equal(await page.getByLabel('Quiet from').inputValue(), '21:30');
  assert.equal(
    await page.getByRole('checkbox', { name: 'Tasks due: In Inlet' }).isChecked(),
    false,
  );
  await close(page);
});
