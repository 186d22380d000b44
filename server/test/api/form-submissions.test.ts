// Submissions of forms, sent with a key.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { contactFields as fields, formMaker } from '../forms/contact-form.ts';
import { atOnce, form as urlencoded } from '../requests.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const forms = '/api/v1/forms';

const make = formMaker(native);

test('a submission creates a lead with the defaults of its form', async () => {
  const [pipeline] = (await native('GET', '/api/v1/pipelines')).body.data;
  const stage = pipeline.stages[2];
  const { id } = await make({
    fields: [
      ...fields,
      { key: 'notes', label: 'Notes', type: 'textarea' },
      { key: 'event_date', label: 'Day', type: 'date' },
      { key: 'interests', label: 'Interests', type: 'choices', options: ['a', 'b', 'c'] },
      { key: 'news', label: 'News', type: 'consent', text: 'Send me news.' },
      { key: 'campaign', label: 'Campaign', type: 'hidden', default: 'spring' },
    ],
    source: 'Trade fair',
    stage_id: stage.id,
    assigned_user_id: app.owner.email,
    tags: ['fair'],
  });
  const sent = await native('POST', `${forms}/${id}/submissions`, {
    name: 'Ann Marie Lee',
    email: 'ann@fair.example',
    budget: '1500',
    notes: 'Two\r\nlines',
    event_date: '2026-05-01',
    interests: ['b', 'a'],
    news: true,
  });
  assert.equal(sent.status, 201, sent.text);
  assert.deepEqual(Object.keys(sent.body.data), ['id', 'lead_id', 'is_duplicate']);
  assert.equal(sent.body.data.is_duplicate, false);
  const lead = (await native('GET', `/api/v1/leads/${sent.body.data.lead_id}`)).body.data;
  assert.deepEqual([lead.first_name, lead.last_name], ['Ann', 'Marie Lee']);
  assert.deepEqual([lead.notes, lead.event_date], ['Two\nlines', '2026-05-01']);
  assert.deepEqual(lead.custom_fields, { budget: 1500, interests: ['a', 'b'], campaign: 'spring' });
  assert.deepEqual([lead.source, lead.tags], ['Trade fair', ['fair']]);
  assert.deepEqual([lead.pipeline_id, lead.pipeline_stage_id], [pipeline.id, stage.id]);
  assert.equal(lead.assigned_user_id, app.owner.number);
  const { at, ...consent } = lead.consent.news;
  assert.deepEqual(consent, { given: true, text: 'Send me news.', form_id: id, form_version: 1 });
  assert.ok(Date.parse(at) > 0);

  const { rows } = await app.database.pool.query(
    `select actor_type, "after" from events where type = 'form.submitted' order by seq desc limit 1`,
  );
  assert.equal(rows[0].actor_type, 'key');
  assert.deepEqual(
    [rows[0].after.lead_id, rows[0].after.form_id, rows[0].after.is_duplicate],
    [sent.body.data.lead_id, id, false],
  );
  assert.equal((await native('GET', `${forms}/${id}`)).body.data.submissions_count, 1);
});

test('invalid answers → 422 that names each key, and nothing is written', async () => {
  const { id } = await make({
    fields: [
      ...fields,
      { key: 'day', label: 'Day', type: 'date', rules: { min: '2026-01-01' } },
      { key: 'size', label: 'Size', type: 'choice', options: ['s', { value: 'm', label: 'M' }] },
      { key: 'many', label: 'Many', type: 'choices', options: ['a', 'b'], rules: { max: 1 } },
      { key: 'ok', label: 'Terms', type: 'consent', text: 'I agree.', required: true },
      { key: 'phone', label: 'Phone', type: 'phone' },
      { key: 'short', label: 'Short', type: 'text', rules: { max_length: 3 } },
      { key: 'zip', label: 'Zip', type: 'text' },
    ],
  });
  const send = (answers: unknown) => native('POST', `${forms}/${id}/submissions`, answers);
  const refused = await send({
    email: 'no address',
    budget: 0,
    day: '2025-12-31',
    size: 'L',
    many: ['a', 'b'],
    phone: 'call me',
    short: 'longer',
    zip: 'x'.repeat(33),
    other: 1,
  });
  assert.equal(refused.status, 422, refused.text);
  assert.deepEqual(Object.keys(refused.body.errors), [
    ...['name', 'email', 'budget', 'day', 'size', 'many', 'ok', 'phone', 'short', 'zip', 'other'],
  ]);
  for (const odd of [[], 'text', '{"name":', JSON.stringify({ name: { a: 1 }, email: [1] })]) {
    assert.ok([400, 422].includes((await send(odd)).status), JSON.stringify(odd));
  }
  assert.equal((await native('GET', `${forms}/${id}/submissions`)).body.meta.total, 0);
});

test('an e-mail outside the domains of the form → 422', async () => {
  const rules = { domains: ['Acme.example'] };
  const { id } = await make({
    fields: [{ key: 'email', label: 'Work email', type: 'email', required: true, rules }],
  });
  const send = (email: string) => native('POST', `${forms}/${id}/submissions`, { email });
  assert.equal((await send('a@acme.example')).status, 201);
  assert.equal((await send('a@evil-acme.example')).status, 422);
});

test('a submission to an inactive form → 409', async () => {
  const { id } = await make({ active: false });
  const answers = { name: 'A', email: 'idle@example.com' };
  const refused = await native('POST', `${forms}/${id}/submissions`, answers);
  assert.deepEqual([refused.status, refused.body.code], [409, 'CONFLICT']);
});

test('a repeated Idempotency-Key → the first response, even after the form was deactivated', async () => {
  const { id } = await make();
  const send = (name: string) =>
    native(
      'POST',
      `${forms}/${id}/submissions`,
      { name, email: 'once@example.com' },
      {
        'idempotency-key': 'once',
      },
    );
  const responses = await atOnce(8, () => send('Once'));
  assert.deepEqual(new Set(responses.map(({ text }) => text)).size, 1);
  assert.ok(responses.every(({ status }) => status === 201));
  await native('PATCH', `${forms}/${id}`, { active: false });
  const again = await send('Once');
  assert.deepEqual([again.status, again.headers['idempotency-replayed']], [201, 'true']);
  assert.equal(again.text, responses[0]?.text);
  assert.equal((await send('Other')).status, 422);
  assert.equal((await native('GET', `${forms}/${id}`)).body.data.submissions_count, 1);
});

test('20 submissions of one person at once → one is no duplicate', async () => {
  const { id } = await make();
  const responses = await atOnce(20, (index) =>
    native('POST', `${forms}/${id}/submissions`, { name: `N${index}`, email: 'Same@example.com' }),
  );
  const fresh = responses.filter(({ body }) => body.data.is_duplicate === false);
  assert.equal(fresh.length, 1);
  assert.equal((await native('GET', `${forms}/${id}`)).body.data.submissions_count, 20);
  const lowest = Math.min(...responses.map(({ body }) => body.data.lead_id));
  assert.equal(fresh[0]?.body.data.lead_id, lowest);
});

test('answers may be urlencoded', async () => {
  const { id } = await make({
    fields: [...fields, { key: 'many', label: 'Many', type: 'choices', options: ['a', 'b'] }],
  });
  const body = 'name=Ann&email=encoded%40example.com&many=a&many=b';
  const sent = await native('POST', `${forms}/${id}/submissions`, body, {
    'content-type': urlencoded,
  });
  assert.equal(sent.status, 201, sent.text);
  const { data } = (await native('GET', `${forms}/${id}/submissions`)).body;
  assert.deepEqual(data[0].answers, {
    name: 'Ann',
    email: 'encoded@example.com',
    many: ['a', 'b'],
  });
});

test('submissions without the scope of forms → 403', async () => {
  const { id } = await make();
  const reader = caller(app, await app.addKey({ contract: 'leadhub', scopes: ['read:forms'] }));
  assert.equal((await reader('GET', `${forms}/${id}`)).status, 200);
  const answers = { name: 'A', email: 'reader@example.com' };
  assert.equal((await reader('POST', `${forms}/${id}/submissions`, answers)).status, 403);
  assert.equal((await reader('DELETE', `${forms}/${id}`)).status, 403);
});
