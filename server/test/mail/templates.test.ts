// Templates of mails: their mistakes, their preview, and mails that are written with them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openMailApp } from './open-mail-app.ts';

const { app, server, call, ok, addLead, close } = await openMailApp();
after(close);
await app.work();

const templates = '/api/v1/templates';
const mjml = (content: string) =>
  `<mjml><mj-body><mj-section><mj-column>${content}</mj-column></mj-section></mj-body></mjml>`;

test('a mistake of Liquid or MJML → 422 with a sentence at the field', async () => {
  const create = (fields: object) =>
    call('POST', templates, { name: 'Wrong', subject: 'Hello', body: 'You', ...fields });
  const errors = async (fields: object) => {
    const { status, body } = await create(fields);
    return [status, Object.keys(body.errors)];
  };
  assert.deepEqual(await errors({ subject: '{{ lead.' }), [422, ['subject']]);
  assert.deepEqual(await errors({ body: '{% if %}' }), [422, ['body']]);
  assert.deepEqual(await errors({ body: 'no mjml', format: 'mjml' }), [422, ['body']]);
  const unknown = await create({ body: mjml('<mj-magic />'), format: 'mjml' });
  assert.match(unknown.text, /mj-magic/);
});

test('a preview shows the mail of a lead and what the lead lacks; nothing is stored', async () => {
  const lead = await addLead('preview@example.com');
  const { id } = await ok('POST', templates, {
    ...{ name: 'Preview', subject: 'For {{ lead.first_name }}', body: '{{ lead.company }}' },
  });
  const preview = (edited: object = {}) =>
    ok('POST', `${templates}/${id}/preview`, { lead_id: lead.id, ...edited });
  assert.deepEqual(await preview(), {
    ...{ subject: 'For Jane', text: '', html: null, missing: ['lead.company'] },
  });
  const edited = await preview({ body: mjml('<mj-text>Hi</mj-text>'), format: 'mjml' });
  assert.match(edited.html, /Hi/);
  assert.equal(edited.text, 'Hi');
  assert.equal((await ok('GET', `${templates}/${id}`)).format, 'text');
});

test('a design becomes HTML and text of the same blocks; a mistake is named by its path', async () => {
  const lead = await addLead('design@example.com', { company: 'Müller & Söhne' });
  const blocks = [
    { type: 'heading', text: 'For {{ lead.company }}' },
    { type: 'button', label: 'Look', url: 'https://acme.example' },
  ];
  const made = await ok('POST', templates, {
    ...{ name: 'Blocks', subject: 'For {{ lead.first_name }}', design: { blocks } },
  });
  assert.deepEqual([made.format, made.design], ['blocks', { blocks }]);
  const preview = (edited: object = {}) =>
    ok('POST', `${templates}/${made.id}/preview`, { lead_id: lead.id, ...edited });
  const { html, text } = await preview();
  assert.match(html, /For Müller &amp; Söhne/);
  assert.equal(text, 'For Müller & Söhne\n\nLook: https://acme.example');
  const shown = await preview({ design: { blocks: [{ type: 'text', text: '**Other**' }] } });
  assert.match(shown.html, /<b>Other<\/b>/);
  const renamed = await ok('PATCH', `${templates}/${made.id}`, { name: 'Renamed' });
  assert.deepEqual(renamed.design, { blocks });
  await ok('POST', `/api/v1/leads/${lead.id}/mails`, { template_id: made.id });
  const { mail } = await server.mailTo('design@example.com');
  assert.match(mail.html ?? '', /For Müller &amp; Söhne/);
  const { data } = (await call('GET', `${templates}/schema`)).body;
  assert.ok(data.blocks.button.properties.url);

  const errorsOf = async (fields: object) => {
    const { status, body } = await call('POST', templates, { name: 'x', subject: 'x', ...fields });
    return [status, Object.keys(body.errors)];
  };
  assert.deepEqual(await errorsOf({}), [422, ['body']]);
  assert.deepEqual(await errorsOf({ format: 'blocks' }), [422, ['design']]);
  assert.deepEqual(await errorsOf({ body: 'x', design: { blocks } }), [422, ['body']]);
  assert.deepEqual(await errorsOf({ design: { blocks: [{ type: 'button' }] } }), [
    ...[422, ['design.blocks.0.label', 'design.blocks.0.url']],
  ]);
  const broken = { blocks: [{ type: 'text', text: '{{ lead.' }] };
  assert.deepEqual(await errorsOf({ design: broken }), [422, ['design']]);
  const asText = await call('PATCH', `${templates}/${made.id}`, { format: 'text' });
  assert.deepEqual(Object.keys(asText.body.errors), ['body']);
});

test('a mail by a template goes to a lead; marketing not to one who denied consent', async () => {
  const fields = { name: 'Offer', subject: 'Offer', body: 'For {{ lead.first_name }}' };
  const template = await ok('POST', templates, { ...fields, kind: 'marketing' });
  const lead = await addLead('offer@example.com');
  const write = () => ok('POST', `/api/v1/leads/${lead.id}/mails`, { template_id: template.id });
  const mail = await write();
  assert.deepEqual([mail.template_id, mail.kind], [template.id, 'marketing']);
  const received = await server.mailTo('offer@example.com');
  assert.match(received.mail.text ?? '', /For Jane/);
  await ok('PATCH', `/api/v1/contacts/${lead.contact_id}`, {
    consent: { email: { status: 'denied' } },
  });
  const refused = await write();
  await eventually(async () => {
    const { state, error } = await ok('GET', `/api/v1/leads/${lead.id}/mails/${refused.id}`);
    return state === 'suppressed' && error === 'consent_denied';
  }, 'it was not refused');
});

test('a deleted template leaves its mails; a stale change is refused', async () => {
  const { id } = await ok('POST', templates, { name: 'Old', subject: 'Old', body: 'Old' });
  const stale = await call('PATCH', `${templates}/${id}`, { name: 'New' }, { 'if-match': '"9"' });
  assert.equal(stale.status, 412);
  assert.equal((await call('DELETE', `${templates}/${id}`)).status, 204);
  assert.equal((await call('GET', `${templates}/${id}`)).status, 404);
});
