// The rules of the RemixCRM contract, beyond its documented examples.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { createSender, form, multipart } from '../requests.ts';

const tenant = await buildTestApp();
const { app, database, keys } = tenant;
after(() => tenant.close());

const send = createSender(app, { path: '/api/v1/leads', key: keys.remixcrm });
const jane = {
  name: 'Jane Doe',
  email: 'jane@example.com',
  phone: '+15551234567',
  event_date: '2026-08-15',
};
const without = (...fields: string[]) =>
  Object.fromEntries(Object.entries(jane).filter(([name]) => !fields.includes(name)));

async function leadOf(body: Record<string, unknown>) {
  const { rows } = await database.pool.query(
    `select l.*, l.event_date::text as event_date, s.name as source, t.name as event_type,
        x.key as status
      from leads l join statuses x on x.workspace_id = l.workspace_id and x.id = l.status_id
      left join sources s on s.workspace_id = l.workspace_id and s.id = l.source_id
      left join event_types t on t.workspace_id = l.workspace_id and t.id = l.event_type_id
      where l.id = $1`,
    [body.id],
  );
  return rows[0];
}

async function created(body: unknown, headers?: Record<string, string>) {
  const response = await send(body, headers && { headers });
  assert.equal(response.status, 201, JSON.stringify(response.body));
  return leadOf(response.body);
}

async function refused(body: unknown, error: string, ...fields: string[]) {
  const response = await send(body);
  assert.equal(response.status, 400);
  assert.deepEqual(response.body, { error, ...(fields.length > 0 && { fields }) });
}

test('a created lead has exactly id, status and lead_url', async () => {
  const { status, body } = await send(jane);
  assert.equal(status, 201);
  assert.deepEqual(Object.keys(body), ['id', 'status', 'lead_url']);
  assert.equal(body.status, 'created');
  assert.equal(body.lead_url, `http://127.0.0.1:8080/leads/${body.id}`);
});

test('a name splits at its first space', async () => {
  const cases = [
    ['Jane Doe', 'Jane', 'Doe'],
    ['Ana María de la Cruz', 'Ana', 'María de la Cruz'],
    ['Prince', 'Prince', ''],
    ['  Jane   Doe  ', 'Jane', 'Doe'],
  ];
  for (const [name, first, last] of cases) {
    const lead = await created({ ...jane, name });
    assert.deepEqual([lead.first_name, lead.last_name], [first, last]);
  }
});

test('first_name and last_name take precedence over name', async () => {
  const lead = await created({ ...jane, name: 'Some One', first_name: 'Jane', last_name: 'Doe' });
  assert.deepEqual([lead.first_name, lead.last_name], ['Jane', 'Doe']);
});

test('missing fields are named in the documented order', async () => {
  const missing = 'Missing required fields';
  await refused({}, missing, 'first_name', 'last_name', 'email', 'phone', 'event_date');
  await refused(without('event_date', 'phone'), missing, 'phone', 'event_date');
  await refused(
    without('event_date', 'name', 'email'),
    missing,
    ...['first_name', 'last_name'],
    'email',
    'event_date',
  );
  await refused({ ...without('name'), first_name: 'Jane' }, missing, 'last_name');
  await refused({ ...without('name'), last_name: 'Doe' }, missing, 'first_name');
});

test('an empty or blank required text counts as missing', async () => {
  await refused({ ...jane, phone: '', email: ' \t' }, 'Missing required fields', 'email', 'phone');
  await refused({ ...jane, name: '   ' }, 'Missing required fields', 'first_name', 'last_name');
});

test('invalid values are named', async () => {
  const wrong = 'Invalid fields';
  for (const email of ['jane', 'jane@', '@example.com', 'jane@example', 'ja ne@example.com', 7]) {
    await refused({ ...jane, email }, wrong, 'email');
  }
  for (const day of [
    '2026-02-30',
    '2025-02-29',
    '15.8.2026',
    '2026-8-15',
    '0000-01-01',
    '2026-08-15T00:00:00Z',
    20260815,
  ]) {
    await refused({ ...jane, event_date: day }, wrong, 'event_date');
  }
  for (const status of ['won', 'lost', 'qualified', 'New', 1]) {
    await refused({ ...jane, status }, wrong, 'status');
  }
  await refused({ ...jane, status: 'won', email: 'x' }, wrong, 'email', 'status');
  await refused({ ...jane, phone: null, notes: ['a'] }, wrong, 'phone', 'notes');
});

test('29 February of a leap year is valid', async () => {
  assert.equal((await created({ ...jane, event_date: '2028-02-29' })).event_date, '2028-02-29');
});

test('missing fields are reported before invalid ones', async () => {
  await refused({ ...without('phone'), email: 'x' }, 'Missing required fields', 'phone');
});

test('the three documented statuses are accepted, with new as the default', async () => {
  for (const status of ['new', 'contacted', 'quoted']) {
    assert.equal((await created({ ...jane, status })).status, status);
  }
  assert.equal((await created(jane)).status, 'new');
});

test('a known event type matches in any case, an unknown one is ignored', async () => {
  assert.equal((await created({ ...jane, event_type: 'wEDDING' })).event_type, 'Wedding');
  assert.equal((await created({ ...jane, event_type: 'Moon landing' })).event_type, null);
  const { rows } = await database.pool.query(`select 1 from event_types where name ilike 'moon%'`);
  assert.equal(rows.length, 0);
});

test('a new source is created once, regardless of case', async () => {
  const leads = await Promise.all(
    ['Bridal fair', 'bridal FAIR', ' Bridal Fair '].map((source) => created({ ...jane, source })),
  );
  assert.equal(new Set(leads.map((lead) => lead.source_id)).size, 1);
  const { rows } = await database.pool.query(
    `select 1 from sources where lower(name) = 'bridal fair'`,
  );
  assert.equal(rows.length, 1);
});

test('a phone is stored as sent, with an E.164 match key if valid', async () => {
  const plain = await created({ ...jane, phone: '(202) 555-0143' });
  assert.deepEqual([plain.phone, plain.phone_key], ['(202) 555-0143', '+12025550143']);
  const none = await created({ ...jane, phone: 'ask for Jane' });
  assert.deepEqual([none.phone, none.phone_key], ['ask for Jane', null]);
});

test('unknown fields are stored as sent', async () => {
  const extra = {
    utm: { source: ' ad', tags: ['a', 1, null, true, ''] },
    ...{ guests: 120, vip: false, note: '  two\tspaces ', empty: '', blank: ' ', none: null },
  };
  assert.deepEqual((await created({ ...jane, ...extra })).extra, extra);
});

test('a number beyond double precision is stored as text', async () => {
  const body = `${JSON.stringify(jane).slice(0, -1)},"ad_id":120210000000000001,"small":-7}`;
  const { extra } = await created(body);
  assert.deepEqual(extra, { ad_id: '120210000000000001', small: -7 });
});

test('50 unknown fields of 8 KiB are stored; more, or larger ones → 400', async () => {
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, 'x']));
  assert.equal(Object.keys((await created({ ...jane, ...fields(50) })).extra).length, 50);
  await refused({ ...jane, ...fields(51) }, 'Invalid fields', 'field_50');
  const overhead = JSON.stringify({ a: '' }).length;
  const full = 'é'.repeat((8 * 1024 - overhead) / 2);
  assert.equal((await created({ ...jane, a: full })).extra.a, full);
  await refused({ ...jane, a: `${full}é` }, 'Invalid fields', 'a');
});

test('a lead as a form, urlencoded or multipart → 201', async () => {
  const fields = { ...jane, notes: 'Ünïcode & =', 'answers[budget]': '4000', colour: 'red' };
  const { body, type } = multipart(fields);
  for (const lead of [
    await created(new URLSearchParams(fields).toString(), { 'content-type': form }),
    await created(body, { 'content-type': type }),
  ]) {
    assert.equal(lead.email, jane.email);
    assert.equal(lead.notes, fields.notes);
    assert.deepEqual(lead.extra, { answers: { budget: '4000' }, colour: 'red' });
  }
});

test('a body other than a JSON object → Invalid JSON', async () => {
  for (const body of ['{', '', '{"a":1,}', "{'a':1}", 'null x', '[]', '"text"', '7']) {
    await refused(body, 'Invalid JSON');
  }
});

test('another content type → 415, and no body → Invalid JSON', async () => {
  const text = await send('name=Jane', { headers: { 'content-type': 'text/plain' } });
  assert.equal(text.status, 415);
  assert.equal(typeof text.body.error, 'string');
  await refused(undefined, 'Invalid JSON');
});

test('two leads of one person share one contact', async () => {
  const one = await created({ ...jane, email: 'twice@example.com' });
  const other = await created({ ...jane, email: ' TWICE@Example.com' });
  assert.notEqual(one.id, other.id);
  assert.equal(one.contact_id, other.contact_id);
  assert.equal(other.email, 'TWICE@Example.com');
});
