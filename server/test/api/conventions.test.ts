// Conventions of every resource of both full APIs: ids, versions, null, error messages.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const at = (path: string) => `/api/v1/${path}`;

const bodies: Record<string, object> = {
  leads: { name: 'Ann Lee' },
  contacts: { first_name: 'Ann', email: 'ann@names.example' },
  deals: { title: 'A deal', value: '10', currency: 'EUR' },
  tasks: { title: 'A task' },
  tags: { name: 'a tag' },
  pipelines: { name: 'A pipeline' },
  'pipelines/sales/stages': { name: 'A stage' },
  statuses: { name: 'A status' },
  sources: { name: 'A source' },
  'event-types': { name: 'An event type' },
  fields: { key: 'a_field', type: 'text' },
  users: { name: 'Ann', email: 'ann@users.example', role: 'agent' },
  teams: { name: 'A team' },
  forms: { name: 'A form', fields: [{ key: 'email', label: 'Email', type: 'email' }] },
  automations: {
    name: 'An automation',
    trigger: { type: 'lead.created' },
    steps: [{ type: 'add_tag', tag: 'new' }],
    active: false,
  },
  integrations: {
    type: 'slack',
    name: 'Slack',
    settings: { webhook_url: 'https://hooks.slack.com/services/T/B/x' },
  },
  keys: { contract: 'leadhub', name: 'A key' },
  feeds: { kind: 'tasks', name: 'A feed', whose: 'team' },
  views: { kind: 'leads', name: 'A view', shared: true },
  templates: { name: 'A template', subject: 'Hello', body: 'You' },
  suppressions: { address: 'ann@suppressed.example' },
  'score-rules': { name: 'A rule', filter: {}, points: 10 },
  webhooks: { url: 'https://8.8.8.8/hook', events: ['lead.created'], active: false },
};

test('each record is found by number, UUID and prefixed id, in either API', async () => {
  for (const [path, body] of Object.entries(bodies)) {
    const made = await second('POST', at(path), body);
    assert.equal(made.status, 201, `${path} ${JSON.stringify(made.body)}`);
    const { id } = made.body;
    assert.equal(made.headers.etag, '"1"', path);
    assert.match(id, /^[a-z]+(_[a-z]+)*_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    const shown = (await native('GET', at(`${path}/${id}`))).body.data;
    for (const name of [shown.id, shown.uuid, id, id.toLowerCase()]) {
      for (const call of [native, second]) {
        assert.equal((await call('GET', at(`${path}/${name}`))).status, 200, `${path} ${name}`);
      }
    }
  }
});

test('every event has the number of its subject', async () => {
  const { id } = (await native('POST', at('fields'), { key: 'gone', type: 'text' })).body.data;
  await native('DELETE', at(`fields/${id}`));
  for (let after = 0, last = 1; after < last; ) {
    const { data, meta } = (await native('GET', at(`events?limit=1000&after=${after}`))).body;
    for (const { type, subject } of data) assert.ok(Number.isSafeInteger(subject.id), type);
    ({ next: after, last } = meta);
  }
});

test('a replayed response has the ETag of the first one', async () => {
  const { id } = (await native('POST', at('leads'), { name: 'Ann Lee' })).body.data;
  const person = (await addPerson(app, 'owner')).call;
  for (const [index, call] of [native, second, person].entries()) {
    const twice = async (path: string, body?: object) => {
      const headers = { 'idempotency-key': `again ${path}` };
      const first = await call('POST', at(path), body, headers);
      await native('PATCH', at(`leads/${id}`), { notes: `${index} ${path}` });
      const again = await call('POST', at(path), body, headers);
      assert.equal(again.headers['idempotency-replayed'], 'true');
      assert.equal(again.text, first.text);
      assert.match(String(first.headers.etag), /^"\d+"$/);
      assert.equal(again.headers.etag, first.headers.etag, path);
    };
    await twice('leads', { name: 'Ann Lee' });
    await twice('tags', { name: `Once ${index}` });
    await twice(`leads/${id}/star`);
  }
});

test('null in a POST counts as absent', async () => {
  const nulls = { phone: null, source: null, tags: null, pipeline_id: null, status: null };
  const lead = await native('POST', at('leads'), {
    ...{ first_name: 'Ann', last_name: null, assigned_user_id: null, unheard_of: null },
    custom_fields: { budget: null, size: 'M' },
    ...nulls,
  });
  assert.equal(lead.status, 201, JSON.stringify(lead.body));
  const { status, tags, custom_fields, extra } = lead.body.data;
  assert.deepEqual([status, tags, custom_fields], ['new', [], { size: 'M' }]);
  assert.deepEqual(extra, { unheard_of: null });

  const other = {
    name: 'Ann',
    phone: null,
    pipeline: null,
    assigned_to: null,
    custom_fields: null,
  };
  assert.equal((await second('POST', at('leads'), other)).status, 201);
  const deal = { ...bodies.deals, contact_id: null, expected_close_date: null };
  assert.equal((await native('POST', at('deals'), deal)).status, 201);

  const missing = await native('POST', at('leads'), { first_name: null });
  assert.deepEqual(missing.body.errors, { first_name: ['The first_name field is required.'] });
});

test('an action without a body accepts any JSON, and rejects other bodies', async () => {
  const { id } = (await native('POST', at('leads'), { name: 'Ann Lee' })).body.data;
  const star = (body: string, type = 'application/json') =>
    native('POST', at(`leads/${id}/star`), body, { 'content-type': type });
  for (const body of ['', '{}', '{"a":[1]}', 'null', '[]']) {
    assert.equal((await star(body)).status, 200, body);
  }
  for (const body of ['{"a":', 'star', '{"a":1,"a":2}']) {
    const { status, body: error } = await star(body);
    assert.deepEqual([status, error.code], [400, 'BAD_REQUEST'], body);
  }
  assert.equal((await star('star', 'text/plain')).status, 415);
  assert.equal((await star(JSON.stringify('x'.repeat(1024 * 1024)))).status, 413);
  const deletion = await native('DELETE', at(`leads/${id}`), '{"a":');
  assert.equal(deletion.status, 204);
});

test('an error names the field as it was sent', async () => {
  const wrong = async (call: typeof native, path: string, body: object, method = 'POST') => {
    const response = await call(method as 'POST', at(path), body);
    assert.equal(response.status, 422, JSON.stringify(response.body));
    return Object.keys(response.body.errors);
  };
  const deal = { title: 'x', value: 1, currency: 'USD' };
  for (const call of [native, second]) {
    for (const field of ['pipeline_id', 'pipeline', 'stage_id', 'stage', 'assigned_user_id']) {
      assert.deepEqual(await wrong(call, 'deals', { ...deal, [field]: 999_999 }), [field]);
    }
    const both = { ...deal, pipeline_id: 999_999, pipeline: 'sales' };
    assert.deepEqual(await wrong(call, 'deals', both), ['pipeline_id']);
  }
  const { id } = (await second('POST', at('leads'), { name: 'Ann' })).body;
  for (const field of ['pipeline', 'pipeline_stage', 'assigned_to']) {
    const pipeline = field === 'pipeline_stage' ? { pipeline: 'sales' } : {};
    const body = { ...pipeline, [field]: 'nobody_nowhere' };
    assert.deepEqual(await wrong(second, 'leads', { name: 'x', ...body }), [field]);
    assert.deepEqual(await wrong(second, `leads/${id}`, body, 'PATCH'), [field]);
  }
  assert.deepEqual(await wrong(second, `leads/${id}`, { pipeline_id: 1 }, 'PATCH'), [
    'pipeline_id',
  ]);
});

test('an error message states the constraint', async () => {
  const messagesOf = async (path: string, body: object) =>
    Object.values((await native('POST', at(path), body)).body.errors).flat();
  assert.deepEqual(await messagesOf('deals', { title: 'x', value: 1, currency: 'U' }), [
    'The currency field must have at least 3 characters.',
  ]);
  assert.deepEqual(await messagesOf('webhooks', { url: 'https://example.com', events: [] }), [
    'The events field must have at least one entry.',
  ]);
  const options = { key: 'x', type: 'choice', options: [] };
  assert.equal((await native('POST', at('fields'), options)).status, 422);
});

test('DELETE of the health check → 405 with Allow', async () => {
  const response = await native('DELETE', at('health'));
  assert.deepEqual([response.status, response.headers.allow], [405, 'GET, HEAD']);
});
