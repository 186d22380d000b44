import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const native = caller(app, app.keys.leadhub);
const inbound = `/api/inbound/leads?tenant=${app.workspace.slug}`;

const countLeads = async () => (await native('GET', '/api/v1/leads')).body.meta.total as number;

test('50 equal posts at once create one lead', async () => {
  const before = await countLeads();
  const lead = { email: 'same@example.com', first_name: 'Same', tags: ['a'] };
  const responses = await Promise.all(
    Array.from({ length: 50 }, () => native('POST', inbound, lead)),
  );
  const statuses = responses.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [...Array(49).fill(200), 201]);
  assert.equal(new Set(responses.map(({ body }) => body.lead_id)).size, 1);
  for (const { status, body } of responses) {
    assert.equal(body.is_duplicate, status === 200);
    assert.equal(body.status, status === 200 ? 'duplicate' : 'created');
  }
  assert.equal(await countLeads(), before + 1);
});

test('50 posts with one Idempotency-Key at once create one lead', async () => {
  for (const [url, status] of [
    [inbound, 201],
    ['/api/v1/leads', 201],
  ] as const) {
    const before = await countLeads();
    const lead = { email: `key-${url.length}@example.com`, first_name: 'Same' };
    const headers = { 'idempotency-key': `key ${url}` };
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => native('POST', url, lead, headers)),
    );
    assert.deepEqual([...new Set(responses.map((response) => response.status))], [status]);
    assert.equal(new Set(responses.map(({ text }) => text)).size, 1);
    const replayed = responses.filter(
      (response) => response.headers['idempotency-replayed'] === 'true',
    );
    assert.equal(replayed.length, 49);
    assert.equal(await countLeads(), before + 1);
    const other = await native('POST', url, { ...lead, notes: 'x' }, headers);
    assert.equal(other.status, 422);
  }
});

test('a duplicate by e-mail or phone fills only empty fields', async () => {
  const first = await native('POST', inbound, { email: 'fill@example.com', notes: 'first' });
  assert.equal(first.status, 201);
  const shown = async () => (await native('GET', `/api/v1/leads/${first.body.lead_id}`)).body.data;
  assert.equal((await shown()).name, '');
  const again = await native('POST', inbound, {
    email: 'Fill@Example.com',
    name: 'Ann Lee',
    phone: '+14155557777',
    notes: 'second',
    tags: ['late'],
    utm: 'x',
  });
  assert.deepEqual(again.body, {
    status: 'duplicate',
    lead_id: first.body.lead_id,
    is_duplicate: true,
  });
  const { name, phone, notes, tags, extra } = await shown();
  assert.deepEqual(
    { name, phone, notes, tags, extra },
    { name: 'Ann Lee', phone: '+14155557777', notes: 'first', tags: ['late'], extra: { utm: 'x' } },
  );
  const byPhone = await native('POST', inbound, {
    email: 'else@example.com',
    phone: '(415) 555-7777',
  });
  assert.equal(byPhone.body.lead_id, first.body.lead_id);
  assert.equal((await shown()).email, 'fill@example.com');
});

test('a duplicate fills empty unknown fields, too', async () => {
  const email = 'empties@example.com';
  const { lead_id } = (await native('POST', inbound, { email, utm: ' ', gclid: null, ref: 'a' }))
    .body;
  await native('POST', inbound, { email, utm: 'x', gclid: 7, ref: 'b', more: '' });
  await native('POST', inbound, { email, utm: '', gclid: null });
  const { data } = (await native('GET', `/api/v1/leads/${lead_id}`)).body;
  assert.deepEqual(data.extra, { utm: 'x', gclid: 7, ref: 'a', more: '' });
});

test('filling in a duplicate beyond the limits of a lead → 422', async () => {
  const email = 'much@example.com';
  const some = (count: number, name: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}_${index}`, 'x']));
  const first = { email, ...some(50, 'f'), custom_fields: some(100, 'c') };
  const { lead_id } = (await native('POST', inbound, first)).body;
  for (const [more, fields] of [
    [{ one_more: 1 }, ['extra']],
    [{ custom_fields: { one_more: 1 } }, ['custom_fields']],
    [{ one_more: 1, custom_fields: { one_more: 1 } }, ['custom_fields', 'extra']],
    [{ f_0: 'other', big: 'x'.repeat(8_000) }, ['extra']],
  ] as const) {
    const headers = { 'idempotency-key': `much ${fields} ${JSON.stringify(more).length}` };
    const body = { email, notes: 'Not filled in.', ...more };
    const responses = await Promise.all([1, 2].map(() => native('POST', inbound, body, headers)));
    for (const { status, body: response } of responses) {
      assert.equal(status, 422);
      assert.deepEqual(Object.keys(response.errors), fields);
    }
  }
  const known = await native('POST', inbound, { email, f_1: 'y', notes: 'Filled in.' });
  assert.equal(known.status, 200);
  const { data } = (await native('GET', `/api/v1/leads/${lead_id}`)).body;
  assert.deepEqual(data.extra, some(50, 'f'));
  assert.deepEqual(data.custom_fields, some(100, 'c'));
  assert.equal(data.notes, 'Filled in.');
});

test('forms are accepted like JSON', async () => {
  const form =
    'email=form%40example.com&first_name=Ann&tags[]=a&tags[]=b&custom_fields[size]=4&x=1';
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
  const { status, body } = await native('POST', inbound, form, urlencoded);
  assert.equal(status, 201, JSON.stringify(body));
  const { data } = (await native('GET', `/api/v1/leads/${body.lead_id}`)).body;
  assert.deepEqual(
    [data.tags, data.custom_fields, data.extra],
    [['a', 'b'], { size: '4' }, { x: '1' }],
  );
  const boundary = 'xyz';
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const multipart = await native(
    'POST',
    '/api/v1/leads',
    `${part('first_name', 'Bob')}${part('starred', 'true')}${part('pipeline_id', 'sales')}--${boundary}--\r\n`,
    { 'content-type': `multipart/form-data; boundary=${boundary}` },
  );
  assert.equal(multipart.status, 201, multipart.text);
  assert.equal(multipart.body.data.starred, true);
  const patched = await native(
    'PATCH',
    `/api/v1/leads/${body.lead_id}`,
    'first_name=A',
    urlencoded,
  );
  assert.deepEqual([patched.status, patched.body.code], [415, 'UNSUPPORTED_MEDIA_TYPE']);
});

test('a tenant other than that of the key → 403, none → 422', async () => {
  const other = await app.addTenant('somebody');
  const lead = { email: 'tenant@example.com' };
  for (const tenant of ['somebody', 'nobody', 'ACME', '%00', app.workspace.id]) {
    const { status, body } = await native('POST', `/api/inbound/leads?tenant=${tenant}`, lead);
    assert.deepEqual([status, body.code], [403, 'FORBIDDEN'], tenant);
  }
  for (const query of ['', '?tenant=', '?tenant=acme&tenant=acme', '?tenat=acme']) {
    const { status, body } = await native('POST', `/api/inbound/leads${query}`, lead);
    assert.equal(status, 422, query);
    assert.deepEqual(Object.keys(body.errors), ['tenant']);
  }
  const theirs = caller(app, other.keys.leadhub);
  assert.equal((await theirs('POST', '/api/inbound/leads?tenant=somebody', lead)).status, 201);
  assert.equal((await theirs('POST', inbound, lead)).status, 403);
});
