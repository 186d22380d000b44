// Mail in the app: written on the page of a lead, its reply, a template with its preview, settings.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { openNameServer } from '../name-server.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const names = await openNameServer(() => 'missing');
after(names.close);
const { accounts, openAs } = await openApp({ nameServers: [names.address] });
const server = accounts.mail;
const call = caller(accounts, accounts.keys.leadhub);
const agent = await accounts.addMember('agent');
const manager = await accounts.addMember('manager');
const admin = await accounts.addMember('admin');
const wide = { viewport: { width: 1440, height: 900 } };

const lead = { first_name: 'Hannah', last_name: 'Ober', email: 'hannah@ober.example' };
const { id } = (await call('POST', '/api/v1/leads', lead)).body.data;

test('R writes a mail, which appears as sent; its reply arrives, and R answers it', async () => {
  const page = await openAs(agent, `/w/acme/leads/${id}`, wide);
  const timeline = page.getByRole('list', { name: 'Timeline' });
  await timeline.waitFor();
  await page.keyboard.press('r');
  const form = page.getByRole('form', { name: 'Mail to hannah@ober.example' });
  await form.getByLabel('Subject').fill('Your demo');
  await form.getByLabel('Text').fill('Hello Hannah, Thursday at ten?');
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('Control+Enter');
  await timeline.getByText('Thursday at ten?').waitFor();
  const { mail } = await server.mailTo('hannah@ober.example');
  await timeline.getByText('Sent', { exact: true }).waitFor();

  const settings = await call('PATCH', '/api/v1/mail/settings', { from_name: 'Acme' });
  const reply = [
    ...['From: hannah@ober.example', 'To: x@acme.example', 'Subject: Re: Your demo'],
    ...[`In-Reply-To: ${mail.messageId}`, 'Message-ID: <1@ober.example>', '', 'Gladly!'],
  ].join('\r\n');
  const posted = await fetch(accounts.url + new URL(settings.body.data.inbound_url).pathname, {
    ...{ method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: reply },
  });
  assert.equal(posted.status, 200);
  await timeline.getByText('Gladly!').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('r');
  assert.equal(await form.getByLabel('Subject').inputValue(), 'Re: Your demo');
  await close(page);
});

test('a template is written beside its preview', async () => {
  const page = await openAs(manager, '/w/acme/settings/templates', wide);
  await page.getByText('No templates yet').waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Name').fill('Welcome');
  await page.getByLabel('Subject').fill('Welcome, {{ lead.first_name }}');
  await page.getByLabel('Body').fill('For {{ lead.company }}');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Welcome saved').waitFor();
  await page.getByRole('link', { name: 'Welcome' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByText('Welcome, Hannah').waitFor();
  await preview.getByText('This lead lacks: lead.company').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByText('MJML', { exact: true }).click();
  const column = '<mj-text>Dear {{ lead.first_name }}</mj-text>';
  const mjml = `<mjml><mj-body><mj-section><mj-column>${column}</mj-column></mj-section></mj-body></mjml>`;
  await page.getByLabel('Body').fill(mjml);
  await page.frameLocator('iframe[title="Preview"]').getByText('Dear Hannah').waitFor();
  await close(page);
});

test('a template is made of blocks, by keys alone', async () => {
  const page = await openAs(manager, '/w/acme/settings/templates/new', wide);
  await page.getByLabel('Name').fill('Spring');
  await page.getByLabel('Subject').fill('Spring is here');
  await page.getByText('Blocks', { exact: true }).click();
  const blocks = page.getByRole('list', { name: 'Blocks' });
  await page.getByRole('button', { name: 'Add a block' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Button' }).press('Enter');
  await page.getByLabel('Label').fill('Come by');
  await page.getByLabel('Leads to').fill('acme.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  await page.getByLabel('Leads to').fill('https://acme.example');
  await page.getByRole('button', { name: 'Move block 3: Button' }).press('ArrowUp');
  await page.getByText('Button is now block 2 of 3').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('button', { name: 'Save' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByText('Spring is here').waitFor();
  const mail = page.frameLocator('iframe[title="Preview"]');
  await mail.getByRole('link', { name: 'Come by' }).waitFor();
  await blocks.getByRole('button', { name: /^Heading/ }).click();
  await page.getByLabel('Text', { exact: true }).fill('Dear {{ lead.first_name }}');
  await mail.getByText('Dear Hannah').waitFor();
  const [made] = (await call('GET', '/api/v1/templates')).body.data;
  assert.deepEqual(
    made.design.blocks.map(({ type }: { type: string }) => type),
    ['heading', 'button', 'text'],
  );
  await close(page);
});

test('an address is suppressed and allowed again', async () => {
  const page = await openAs(manager, '/w/acme/settings/suppressions', wide);
  await page.getByText('No suppressed addresses').waitFor();
  await page.getByRole('button', { name: 'Add an address' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address').fill('Gone@Example.com');
  await dialog.getByRole('button', { name: 'Add an address' }).click();
  await page.getByText('gone@example.com').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('button', { name: 'Allow gone@example.com again' }).click();
  await page.getByText('gone@example.com gets mails again').waitFor();
  await close(page);
});

test('an admin sees who sends, sends a test mail, and has the address for replies', async () => {
  const page = await openAs(admin, '/w/acme/settings/mail', wide);
  await page.getByText('The server of this installation.').waitFor();
  await page.getByLabel('Send a test mail to').fill('test@acme.example');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('The server has taken it.').waitFor();
  await server.mailTo('test@acme.example');
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('an admin chooses a service, sees what the domain lacks, and turns tracking off', async () => {
  const settings = { domain: 'mg.acme.example', region: 'eu', api_key: 'a key of Mailgun' };
  await call('POST', '/api/v1/integrations', {
    ...{ type: 'mailgun', name: 'Our Mailgun', settings: { ...settings, from: 'a@acme.example' } },
  });
  const page = await openAs(admin, '/w/acme/settings/mail', wide);
  await page.getByRole('combobox', { name: 'Sent by' }).click();
  await page.getByRole('option', { name: 'Our Mailgun' }).click();
  await page.getByText('Mail settings changed').waitFor();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const findings = page.getByRole('list', { name: 'acme.example' });
  await findings.getByText('Large mail providers refuse').waitFor();
  assert.equal(await findings.getByRole('button', { name: 'Copy the record' }).count(), 2);
  await page.getByRole('switch', { name: 'See who opened' }).press('Space');
  await eventually(async () => {
    const saved = await call('GET', '/api/v1/mail/settings');
    return saved.body.data.track_opens === false;
  }, 'it was not saved');
  assert.deepEqual(await violationsOf(page), []);
  await call('PATCH', '/api/v1/mail/settings', { integration_id: null, track_opens: true });
  await close(page);
});
