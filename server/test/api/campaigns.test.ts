// Campaigns as records: drafts, audiences, and what is refused. Nothing sends here: no worker runs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const campaigns = '/api/v1/campaigns';
const everybody = { filter: {} };
const email = { name: 'Spring', subject: 'Hello', content: 'Hello', audience: everybody };

async function addLead(fields: object): Promise<number> {
  return (await call('POST', '/api/v1/leads', fields)).body.data.id;
}

test('a campaign that lacks its text or its subject is only saved as a draft', async () => {
  const { content: _content, ...bare } = email;
  const { subject: _subject, ...nameless } = email;
  for (const [body, field] of [
    [bare, 'content'],
    [nameless, 'subject'],
  ] as const) {
    const refused = await call('POST', `${campaigns}/email`, body);
    assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, [field]]);
    const draft = await call('POST', `${campaigns}/email`, { ...body, draft: true });
    assert.equal(draft.status, 201);
    const { id } = draft.body.data;
    assert.equal((await call('POST', `${campaigns}/${id}/send`)).status, 422);
    assert.equal((await call('DELETE', `${campaigns}/${id}`)).status, 204);
  }
  const whatsapp = { name: 'W', audience: everybody, template: { name: 'open_day' } };
  assert.equal((await second('POST', `${campaigns}/whatsapp`, whatsapp)).status, 409);
  assert.equal((await call('GET', campaigns)).body.meta.total, 0);
});

test('a draft counts its recipients', async () => {
  const one = await addLead({ first_name: 'One', source: 'website' });
  await addLead({ first_name: 'Two', source: 'fair' });
  const filter = { source: 'website' };
  const made = await call('POST', `${campaigns}/email`, {
    ...email,
    audience: { filter },
    draft: true,
  });
  assert.equal(made.status, 201, made.text);
  const { id, recipients, status, audience } = made.body.data;
  assert.deepEqual([recipients, status, audience], [1, 'draft', { filter }]);
  const changed = await call('PATCH', `${campaigns}/${id}`, { audience: { lead_ids: [one] } });
  assert.deepEqual(changed.body.data.audience, { lead_ids: [one] });
  assert.equal(changed.body.data.recipients, 1);
  const sent = await call('POST', `${campaigns}/${id}/send`);
  assert.deepEqual([sent.status, sent.body.data.status], [200, 'sending']);
  assert.equal((await call('DELETE', `${campaigns}/${id}`)).status, 409);
  const cancelled = await call('POST', `${campaigns}/${id}/cancel`);
  assert.equal(cancelled.body.data.status, 'cancelled');
  assert.equal((await call('DELETE', `${campaigns}/${id}`)).status, 204);
});

test('a scheduled campaign stores send_at, which must lie in the future', async () => {
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  const made = await call('POST', `${campaigns}/email`, { ...email, send_at: sendAt });
  assert.deepEqual([made.status, made.body.data.status], [201, 'scheduled']);
  assert.equal(made.body.data.send_at, sendAt);
  const past = await call('POST', `${campaigns}/email`, {
    ...email,
    send_at: '2020-01-01T00:00:00Z',
  });
  assert.deepEqual(Object.keys(past.body.errors), ['send_at']);
});

test('an invalid campaign → 422 that names the field', async () => {
  const wrong: [object, string][] = [
    [{ audience: {} }, 'audience'],
    [{ audience: { filter: {}, lead_ids: [1] } }, 'audience'],
    [{ audience: { filter: { colour: 'red' } } }, 'audience.filter.colour'],
    [{ audience: { filter: { starred: 'maybe' } } }, 'audience.filter.starred'],
    [{ audience: { lead_ids: [999_999] } }, 'audience.lead_ids'],
    [{ template_id: 4 }, 'template_id'],
    [{ subject: '{% if %}' }, 'subject'],
    [{ content: '{{ lead.first_name' }, 'content'],
    [{ content: '<mjml><mj-oops/></mjml>', format: 'mjml' }, 'content'],
    [{ audience: { view_id: 999_999 } }, 'audience.view_id'],
    [{ send_at: 'tomorrow' }, 'send_at'],
    [{ per_minute: 0 }, 'per_minute'],
    [{ template: { name: 'x' } }, 'template'],
  ];
  for (const [fields, name] of wrong) {
    const response = await call('POST', `${campaigns}/email`, { ...email, draft: true, ...fields });
    assert.equal(response.status, 422, name);
    assert.deepEqual(Object.keys(response.body.errors), [name]);
  }
});

test('a campaign, or a recipient, of another workspace → 404 or 422', async () => {
  const { id } = (await call('POST', `${campaigns}/email`, { ...email, draft: true })).body.data;
  const lead = await addLead({ first_name: 'Mine' });
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  assert.equal((await other('GET', `${campaigns}/${id}`)).status, 404);
  assert.equal((await other('POST', `${campaigns}/${id}/send`)).status, 404);
  const foreign = { ...email, draft: true, audience: { lead_ids: [lead] } };
  assert.equal((await other('POST', `${campaigns}/email`, foreign)).status, 422);
});

test('an audience by an undefined custom field → 422, and nothing changes', async () => {
  const made = await call('POST', `${campaigns}/email`, { ...email, draft: true });
  const { id } = made.body.data;
  const audience = { filter: { 'custom_fields[none]': '1' } };
  const refused = await call('PATCH', `${campaigns}/${id}`, { audience });
  assert.deepEqual(
    [refused.status, Object.keys(refused.body.errors)],
    [422, ['audience.filter.custom_fields.none']],
  );
  assert.deepEqual((await call('GET', `${campaigns}/${id}`)).body.data.audience, everybody);
});

test('a campaign whose custom field was deleted → shown and changed, without a count', async () => {
  const field = await call('POST', '/api/v1/fields', {
    key: 'area',
    label: 'Area',
    type: 'number',
  });
  const audience = { filter: { 'custom_fields[area][over]': 100 } };
  const made = await call('POST', `${campaigns}/email`, { ...email, audience, draft: true });
  assert.deepEqual([made.status, made.body.data.recipients], [201, 0]);
  await call('DELETE', `/api/v1/fields/${field.body.data.id}`);
  const url = `${campaigns}/${made.body.data.id}`;
  for (const { status, body } of [
    await call('GET', url),
    await call('PATCH', url, { name: 'x' }),
  ]) {
    assert.deepEqual([status, body.data.recipients], [200, null]);
  }
});
