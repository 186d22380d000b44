// Campaigns: stored as drafts, with a count of recipients; sending is not supported yet.
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

test('a campaign to be sent now → 409 with a reason, and nothing is stored', async () => {
  for (const path of ['email', 'whatsapp']) {
    const body =
      path === 'email' ? email : { name: 'W', audience: everybody, template: { name: 'open_day' } };
    const response = await second('POST', `${campaigns}/${path}`, body);
    assert.deepEqual([response.status, response.body.code], [409, 'CONFLICT']);
    assert.match(response.body.message, /not sent yet/);
  }
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
  assert.equal(sent.status, 409);
  assert.equal((await call('DELETE', `${campaigns}/${id}`)).status, 204);
});

test('a scheduled campaign stores send_at, which must lie in the future', async () => {
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  const made = await call('POST', `${campaigns}/email`, { ...email, send_at: sendAt });
  assert.deepEqual([made.status, made.body.data.send_at], [201, sendAt]);
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
    [{ subject: '' }, 'subject'],
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
