// Campaigns in the app: written with its preview, tested, sent and watched; the unknown ones sent again.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { openWhatsapp } from '../stand-ins/whatsapp.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const whatsapp = await openWhatsapp();
after(() => whatsapp.close());
whatsapp.templates.push({
  ...{ name: 'offer', language: 'en_US', category: 'MARKETING' },
  components: [{ type: 'BODY', text: 'Ten percent for {{1}}' }],
});
const { accounts, openAs } = await openApp({ metaGraphUrl: whatsapp.url });
const call = caller(accounts, accounts.keys.leadhub);
const campaigns = '/api/v1/campaigns';
const viewport = { width: 1440, height: 900 };
const manager = await accounts.addMember('manager');

const people = ['Hannah', 'Jonas'].map((name) => ({
  ...{ first_name: name, last_name: 'Ober', email: `${name.toLowerCase()}@ober.example` },
  source: 'fair',
}));
await call('POST', '/api/v1/leads/batch', {
  leads: [...people, { first_name: 'Nemo', source: 'fair' }],
});

test('a campaign is written beside its preview, tested, sent and watched', async () => {
  const page = await openAs(manager, '/w/acme/home', { viewport });
  await page.getByRole('link', { name: 'Campaigns' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.getByRole('heading', { name: 'No campaigns yet' }).waitFor();
  await page.getByRole('button', { name: /^E-mail/ }).click();

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Spring offer');
  await page.getByText('2 people get it').waitFor();
  await page
    .getByRole('list', { name: 'Who gets nothing' })
    .getByText('without an address')
    .waitFor();
  await page
    .getByRole('textbox', { name: 'Subject' })
    .fill('Ten percent for {{ lead.first_name }}');
  await page.getByRole('textbox', { name: 'Content' }).fill('Dear {{ lead.first_name }}, come by.');
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('combobox', { name: 'As this lead gets it' }).click();
  await page.getByRole('option', { name: 'Hannah Ober' }).click();
  await preview.getByText('Ten percent for Hannah').waitFor();
  await preview.getByText('Dear Hannah, come by.').waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);

  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText(/^The test is sent to/).waitFor();

  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 people get it by e-mail.').waitFor();
  await dialog.getByText('One person of the audience gets nothing.').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await dialog.getByRole('button', { name: 'Send to 2 people' }).click();
  await page.getByRole('region', { name: 'What became of it' }).waitFor();
  const { mail } = await accounts.mail.mailTo('hannah@ober.example');
  assert.equal(mail.subject, 'Ten percent for Hannah');
  await page.getByText('3 messages').waitFor();
  await page.getByRole('button', { name: '1', exact: true }).click();
  await page.getByText('One message').waitFor();
  await page.getByText('without an address').waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await close(page);
});

test('a campaign is scheduled for a time of the workspace, and taken back', async () => {
  const { id } = (
    await call('POST', `${campaigns}/email`, {
      ...{ name: 'Later', subject: 'Soon', content: 'Soon', draft: true },
      audience: { filter: { source: 'fair' } },
    })
  ).body.data;
  const page = await openAs(manager, `/w/acme/campaigns/${id}`, { viewport });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('At a time').click();
  await dialog.getByLabel('Time', { exact: true }).fill('2199-04-01T09:00');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await page.getByText(/^It is sent on/).waitFor();
  await page.getByRole('button', { name: "Don't send it yet" }).click();
  await page.getByText('Draft', { exact: true }).waitFor();
  assert.equal((await call('GET', `${campaigns}/${id}`)).body.data.status, 'draft');
  await close(page);
});

test('a campaign is paused and resumed', async () => {
  const release = accounts.mail.hold();
  const { id } = (
    await call('POST', `${campaigns}/email`, {
      ...{ name: 'Held', subject: 'Held', content: 'Held' },
      audience: { filter: { source: 'fair' } },
    })
  ).body.data;
  const page = await openAs(manager, `/w/acme/campaigns/${id}`, { viewport });
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  release();
  await page.getByRole('button', { name: 'Resume' }).click();
  await eventually(
    async () => (await call('GET', `${campaigns}/${id}`)).body.data.status === 'sent',
    'it is sent',
  );
  await page.getByText('Sent', { exact: true }).first().waitFor();
  await close(page);
});

test('a message whose sending was interrupted is sent again by a person alone', async () => {
  await call('POST', '/api/v1/leads', {
    ...{ first_name: 'Cut', email: 'off@cut.example', source: 'cut' },
  });
  const { id } = (
    await call('POST', `${campaigns}/email`, {
      ...{ name: 'Cut', subject: 'Cut', content: 'Cut' },
      audience: { filter: { source: 'cut' } },
    })
  ).body.data;
  const page = await openAs(manager, `/w/acme/campaigns/${id}`, { viewport });
  await page.getByText(/^The sending of one message was interrupted/).waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.getByRole('button', { name: 'Show them' }).click();
  await page.getByRole('button', { name: 'Cut: actions' }).click();
  await page.getByRole('menuitem', { name: 'Send again' }).click();
  await page.getByText('One message is sent again').waitFor();
  await accounts.mail.mailTo('off@cut.example', 2);
  await close(page);
});

test('a WhatsApp campaign begins with an approved template, whose values name those of a lead', async () => {
  await call('POST', '/api/v1/integrations', {
    ...{ type: 'whatsapp_cloud', name: 'WhatsApp', settings: whatsapp.settings },
  });
  await call('POST', '/api/v1/whatsapp/templates/sync');
  await call('POST', '/api/v1/leads', {
    ...{ first_name: 'Wanda', phone: '+14155552001', source: 'call' },
  });
  const page = await openAs(manager, '/w/acme/campaigns', { viewport });
  await page.getByRole('button', { name: 'New campaign' }).click();
  await page.getByRole('button', { name: /^WhatsApp/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New WhatsApp campaign' });
  await dialog.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'offer (en_US)' }).click();
  await dialog.getByLabel('Value of 1').fill('{{ lead.first_name }}');
  await dialog.getByRole('button', { name: 'Create' }).click();

  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  await page.getByText('Ten percent for Wanda').waitFor();
  await page.getByText('One person gets it').waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('button', { name: 'Send to one person' }).click();
  await page.getByRole('region', { name: 'What became of it' }).waitFor();
  await whatsapp.messageTo('14155552001');
  await close(page);
});

test('a viewer of campaigns reads them and changes nothing', async () => {
  const { id } = (
    await call('POST', `${campaigns}/email`, {
      ...{ name: 'Look only', subject: 'A', content: 'B', draft: true },
      audience: { filter: { source: 'fair' } },
    })
  ).body.data;
  const page = await openAs(await accounts.addMember('agent'), `/w/acme/campaigns/${id}`, {
    viewport,
  });
  await page.getByText('2 people get it').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Send', exact: true }).count(), 0);
  assert.equal(await page.getByRole('textbox', { name: 'Subject' }).isDisabled(), true);
  await close(page);
});
